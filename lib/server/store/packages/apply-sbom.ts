import "server-only";
import { Bound } from "../sql/bound";
import type { SqlTransaction } from "../sql/tables";
import { numbersOf } from "./intern";
import type { ReadSbom } from "./package-store";
import type { Postings } from "./postings";
import { takeId } from "./sbom-id";
import { STATES } from "./states";

/** SBOMs that one step forgets. */
const AT_ONCE = 200;

/** Keeps an SBOM, unless its manifest has one already. Returns how many that were. */
export async function applySbom(
  trx: SqlTransaction,
  postings: Postings,
  { subject, platform, created, packages, isPartial }: ReadSbom,
  mostPackages: number,
): Promise<number> {
  const known = trx.selectFrom("sboms").select("id").where("subject", "=", subject);
  if (await known.executeTakeFirst()) return 0;
  const { components, isCut } = await numbersOf(trx, packages, mostPackages);
  const id = await takeId(trx, created, Date.now());
  const row = { id, subject, platform: platform ?? null, is_partial: isPartial || isCut ? 1 : 0 };
  await trx
    .insertInto("sboms")
    .values({ ...row, components: postings.column(components) })
    .execute();
  await postings.write(trx, id, components);
  return 1;
}

/** Deletes SBOMs. */
export async function dropSboms(trx: SqlTransaction, postings: Postings, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  await postings.drop(trx, ids);
  await trx.deleteFrom("sbom_uses").where("sbom", "in", ids).execute();
  await trx.deleteFrom("sboms").where("id", "in", ids).execute();
}

/** Keeps so many SBOMs: those of images that were built first leave first, and their images count as not readable. */
export function boundSboms(most: number, postings: Postings): Bound {
  return new Bound({
    most,
    measure: async (trx) => {
      const count = trx.selectFrom("sboms").select(({ fn }) => fn.countAll<number | string>().as("count"));
      return Number((await count.executeTakeFirstOrThrow()).count);
    },
    forget: async (trx, much) => {
      const oldest = trx.selectFrom("sboms").select("id").orderBy("id");
      const rows = await oldest.limit(Math.ceil(Math.min(much, AT_ONCE))).execute();
      if (rows.length === 0) return 0;
      const ids = rows.map(({ id }) => id);
      const images = trx.selectFrom("sbom_uses").select("image").where("sbom", "in", ids);
      await trx
        .updateTable("sbom_images")
        .set({ state: STATES.unreadable })
        .where("id", "in", images)
        .where("state", "=", STATES.read)
        .execute();
      await dropSboms(trx, postings, ids);
      return rows.length;
    },
  });
}
