import "server-only";
import { withoutHost } from "@/lib/mar/base-search/base-query";
import { Bound } from "../sql/bound";
import type { SqlTransaction } from "../sql/tables";
import type { Built } from "./base-store";
import { chainsOf } from "./chains";

/** Longest name of a base image that is kept, in characters. */
const LONGEST_NAME = 300;
/** Images that one statement forgets. */
const AT_ONCE = 500;

/** Notes what an image is built from, once. Returns how many images that were. */
export async function applyBuilt(trx: SqlTransaction, { digest, layers, base }: Built): Promise<number> {
  const known = trx.selectFrom("built_images").select("id").where("digest", "=", digest);
  if (await known.executeTakeFirst()) return 0;
  const name = base?.name && base.name.length <= LONGEST_NAME ? withoutHost(base.name) : null;
  const row = { digest, base_digest: base?.digest ?? null, base_name: name };
  const { id } = await trx.insertInto("built_images").values(row).returning("id").executeTakeFirstOrThrow();
  const chains = chainsOf(layers).map((chain, at) => {
    return { chain, image: id, layers: at + 1, is_whole: at + 1 === layers.length ? 1 : 0 };
  });
  if (chains.length > 0) await trx.insertInto("built_chains").values(chains).execute();
  return 1;
}

/** Keeps so many images: those that were noted first leave first. */
export function boundBuilt(most: number): Bound {
  return new Bound({
    most,
    measure: async (trx) => {
      const count = trx.selectFrom("built_images").select(({ fn }) => fn.countAll<number | string>().as("count"));
      return Number((await count.executeTakeFirstOrThrow()).count);
    },
    forget: async (trx, much) => {
      const oldest = trx.selectFrom("built_images").select("id").orderBy("id");
      const rows = await oldest.limit(Math.ceil(Math.min(much, AT_ONCE))).execute();
      const ids = rows.map(({ id }) => id);
      if (ids.length === 0) return 0;
      await trx.deleteFrom("built_chains").where("image", "in", ids).execute();
      await trx.deleteFrom("built_images").where("id", "in", ids).execute();
      return ids.length;
    },
  });
}
