import "server-only";
import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { Region } from "@/lib/mar/region";
import { supportDays } from "@/lib/mar/tag-list/ended-lines";
import type { Sql } from "../sql/tables";

/** How long a summary serves before it is made again, and how long after a reading what belongs to it may still come, in milliseconds. */
const SETTLED = 20_000;

/** Changes with what summaries say of the same tags. */
export const FORM = `1 ${createHash("sha256").update(supportDays()).digest("base64url").slice(0, 16)}`;

/** A repository whose summary is to be made, and when the registry was last asked for it. */
export type Due = { repository: string; readAt: number };

/** Returns repositories of the index that were read after their summary was made, at most `limit`. */
export async function dueRepositories(db: Sql, region: Region, now: number, limit: number): Promise<Due[]> {
  const rows = await dueOf(db, region, now)
    .select(["c.repository", "c.read_at"])
    .orderBy("c.repository")
    .limit(limit)
    .execute();
  return rows.map(({ repository, read_at }) => ({ repository, readAt: read_at }));
}

/** Counts them. */
export async function countDue(db: Sql, region: Region, now: number): Promise<number> {
  const row = await dueOf(db, region, now)
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

function dueOf(db: Sql, region: Region, now: number) {
  return (
    db
      .selectFrom("covered as c")
      .leftJoin("summaries as s", (on) =>
        on.onRef("s.region", "=", "c.region").onRef("s.repository", "=", "c.repository"),
      )
      .where("c.region", "=", region)
      // Until a first list is in the index, there is nothing to sum up.
      .where("c.is_filled", "=", 1)
      .where(
        sql<boolean>`(s.repository is null or s.form <> ${FORM} or (s.made_at <= ${now - SETTLED} and
        (c.read_at > s.covered_at or (s.made_at < c.read_at + ${SETTLED} and c.read_at <= ${now - SETTLED}))))`,
      )
  );
}
