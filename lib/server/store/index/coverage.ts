import "server-only";
import type { Region } from "@/lib/mar/region";
import { inParts } from "../sql/parts";
import type { Sql, SqlTransaction } from "../sql/tables";
import type { Coverage } from "./tag-index";

type Place = { region: Region; repository: string };

/** Notes that a repository has so many more tags in the index. */
export async function noteTags(trx: SqlTransaction, place: Place, more: number): Promise<void> {
  if (more === 0) return;
  await trx
    .updateTable("covered")
    .set(({ eb }) => ({ tags: eb("tags", "+", more) }))
    .where((is) => is.and(place))
    .execute();
}

/** Notes when the registry last said something of repositories. */
export async function noteRead(trx: SqlTransaction, places: readonly (Place & { at: number })[]): Promise<void> {
  for (const part of inParts(places)) {
    const rows = part.map(({ at, ...place }) => ({
      ...place,
      tags: 0,
      first_read: at,
      read_at: at,
      is_filled: 1,
      filled_to: "",
    }));
    await trx
      .insertInto("covered")
      .values(rows)
      .onConflict((it) =>
        it
          .columns(["region", "repository"])
          .doUpdateSet(({ ref }) => ({ read_at: ref("excluded.read_at") }))
          .whereRef("excluded.read_at", ">", "covered.read_at"),
      )
      .execute();
  }
}

/** Asks for the tags of a repository's list to be put into the index. */
export async function askToFill(trx: SqlTransaction, place: Place): Promise<void> {
  await trx
    .updateTable("covered")
    .set({ is_filled: 0, filled_to: "" })
    .where((is) => is.and(place))
    .execute();
}

/** Returns what of a region is in the index; of repositories that the catalog no longer has, nothing. */
export async function readCoverage(db: Sql, region: Region): Promise<Coverage> {
  const catalog = await db
    .selectFrom("lists")
    .select("body")
    .where((is) => is.and({ region, kind: "catalog", name: "" }))
    .executeTakeFirst();
  const rows = await db
    .selectFrom("covered")
    .select(["repository", "tags", "read_at"])
    .where("region", "=", region)
    .execute();
  const names = catalog && new Set(Buffer.from(catalog.body).toString("latin1").split("\n").filter(Boolean));
  const known = rows.filter(({ repository, tags }) => tags > 0 && names?.has(repository) !== false);
  const tags = known.reduce((sum, each) => sum + each.tags, 0);
  const readAt = known.reduce((oldest, { read_at }) => Math.min(oldest, read_at), Number.POSITIVE_INFINITY);
  return {
    repositories: known.length,
    tags,
    ...(names ? { of: names.size } : {}),
    ...(known.length > 0 ? { readAt } : {}),
  };
}
