import "server-only";
import type { Region } from "@/lib/mar/region";
import { grouped, inParts } from "../sql/parts";
import type { Sql, SqlTransaction } from "../sql/tables";
import type { ImageOf, PublishedEnd } from "./summaries";

/** Publishers' marks that are kept; those that were read least recently leave first. */
export const MOST_ENDS = 500_000;

/** Notes a mark. Returns true if the day is new. */
export async function putEnd(trx: SqlTransaction, { at, ends, ...image }: PublishedEnd): Promise<boolean> {
  const known = await trx
    .selectFrom("lifecycles")
    .select("ends")
    .where((is) => is.and(image))
    .executeTakeFirst();
  await trx
    .insertInto("lifecycles")
    .values({ ...image, ends, read_at: at })
    .onConflict((it) => it.columns(["region", "repository", "digest"]).doUpdateSet({ ends, read_at: at }))
    .execute();
  return known?.ends !== ends;
}

/** Returns how many marks there are. */
export async function countEnds(trx: SqlTransaction): Promise<number> {
  const counted = trx.selectFrom("lifecycles").select(({ fn }) => fn.countAll<number>().as("count"));
  return Number((await counted.executeTakeFirstOrThrow()).count);
}

/** Deletes those that were read least recently, and returns how many. */
export async function forgetEnds(trx: SqlTransaction, much: number): Promise<number> {
  const most = Math.min(much, 1_000);
  const old = await trx
    .selectFrom("lifecycles")
    .select(["region", "repository", "digest"])
    .orderBy("read_at")
    .limit(most)
    .execute();
  for (const row of old) {
    await trx
      .deleteFrom("lifecycles")
      .where((is) => is.and(row))
      .execute();
  }
  return old.length;
}

/** Returns the days that publishers set for images, by `repository@digest`. */
export async function readEnds(
  db: Sql,
  region: Region,
  images: readonly ImageOf[],
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const [repository, group] of grouped(images, (each) => each.repository)) {
    for (const part of inParts(group)) {
      const rows = await db
        .selectFrom("lifecycles")
        .select(["digest", "ends"])
        .where((is) => is.and({ region, repository }))
        .where(
          "digest",
          "in",
          part.map(({ digest }) => digest),
        )
        .execute();
      for (const { digest, ends } of rows) found.set(`${repository}@${digest}`, ends);
    }
  }
  return found;
}
