import "server-only";
import { Bound } from "../sql/bound";
import { breath } from "../sql/breath";
import type { SqlTransaction } from "../sql/tables";

/** Rows that one statement examines. */
const AT_ONCE = 1_000;
/** Descriptions examined for each that may go. */
const EXAMINED = 10;

/** Keeps so many notes of who has which digest. */
export function boundPlaces(most: number): Bound {
  return new Bound({ most, measure: (trx) => countOf(trx, "places"), forget: forgetPlaces });
}

/** Keeps so many descriptions of images that no observation names. */
export function boundImages(most: number): Bound {
  return new Bound({ most, measure: (trx) => countOf(trx, "images"), forget: forgetImages });
}

async function countOf(trx: SqlTransaction, table: "places" | "images"): Promise<number> {
  const { count } = await trx
    .selectFrom(table)
    .select(({ fn }) => fn.countAll<number | string>().as("count"))
    .executeTakeFirstOrThrow();
  return Number(count);
}

async function forgetPlaces(trx: SqlTransaction, much: number): Promise<number> {
  const oldest = trx
    .selectFrom("places")
    .select(["region", "digest", "repository"])
    .orderBy("seen_at")
    .limit(Math.ceil(Math.min(much, AT_ONCE)))
    .$asTuple("region", "digest", "repository");
  const deleted = await trx
    .deleteFrom("places")
    .where(({ eb, refTuple }) => eb(refTuple("region", "digest", "repository"), "in", oldest))
    .executeTakeFirstOrThrow();
  return Number(deleted.numDeletedRows);
}

/** Those that observations name count as used now, so that they are not examined again and again. */
async function forgetImages(trx: SqlTransaction, much: number): Promise<number> {
  for (let examined = 0; examined < EXAMINED * much; examined += AT_ONCE) {
    const oldest = trx.selectFrom("images").select("digest").orderBy("seen_at").limit(AT_ONCE);
    const digests = (await oldest.execute()).map(({ digest }) => digest);
    if (digests.length === 0) return 0;
    const named = trx.selectFrom("observations").select("digest").where("digest", "in", digests).distinct();
    const kept = new Set((await named.execute()).map(({ digest }) => digest));
    const gone = digests.filter((digest) => !kept.has(digest)).slice(0, Math.ceil(much));
    if (kept.size > 0) {
      await trx
        .updateTable("images")
        .set({ seen_at: Date.now() })
        .where(
          "digest",
          "in",
          [...kept].filter((digest) => digest !== null),
        )
        .execute();
    }
    if (gone.length > 0) {
      await trx.deleteFrom("images").where("digest", "in", gone).execute();
      return gone.length;
    }
    await breath();
  }
  return 0;
}
