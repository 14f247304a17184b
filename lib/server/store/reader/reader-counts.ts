import "server-only";
import { sql } from "kysely";
import * as z from "zod";
import type { Region } from "@/lib/mar/region";
import type { Sql } from "../sql/tables";
import type { ReaderCounts } from "./reader-store";

const count = z.coerce.number();
const countsSchema = z.object({
  catalog: count,
  repositories: count,
  listed: count,
  listsLeft: count,
  tags: count,
  read: count,
});

/** Returns how much of a region is read. */
export async function readCounts(db: Sql, region: Region, round: number): Promise<ReaderCounts> {
  const toRead = sql`is_wanted = 1 and gone_at is null`;
  const sumIf = (condition: ReturnType<typeof sql>, of = sql`1`) =>
    sql<number | string>`coalesce(sum(case when ${condition} then ${of} else 0 end), 0)`;
  const row = await db
    .selectFrom("reader_repositories")
    .select([
      sumIf(sql`gone_at is null`).as("catalog"),
      sumIf(toRead).as("repositories"),
      sumIf(sql`${toRead} and listed_at > 0`).as("listed"),
      sumIf(sql`${toRead} and list_round < ${sql.lit(round)}`).as("listsLeft"),
      sumIf(toRead, sql`tags`).as("tags"),
      // Of a list that has become shorter, more were read than it has.
      sumIf(toRead, sql`case when read_tags < tags then read_tags else tags end`).as("read"),
    ])
    .where("region", "=", region)
    .executeTakeFirstOrThrow();
  return countsSchema.parse(row);
}
