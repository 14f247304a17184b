import "server-only";
import { Bound } from "../sql/bound";
import { inParts } from "../sql/parts";
import type { SqlTransaction, Tables } from "../sql/tables";
import type { Described } from "./apply-facts";

/** Rows that one statement deletes. */
const AT_ONCE = 1_000;
/** Indexes of some platforms that are told their sizes. */
const MOST_INDEXES = 1_000;

/** Notes what manifests name, and returns how many notes that were, known ones included. */
export async function applyParts(trx: SqlTransaction, described: readonly Described[]): Promise<number> {
  const rows = new Map<string, Tables["parts"]>();
  for (const { digest: parent, facts, at } of described) {
    for (const { digest, role } of facts.parts ?? []) {
      rows.set(`${digest} ${parent}`, { digest, parent, role, seen_at: at });
    }
  }
  for (const part of inParts([...rows.values()])) {
    await trx
      .insertInto("parts")
      .values(part)
      .onConflict((it) =>
        it.columns(["digest", "parent"]).doUpdateSet(({ ref }) => ({ seen_at: ref("excluded.seen_at") })),
      )
      .execute();
  }
  return rows.size;
}

/**
 * Notes the smallest platform of indexes, also of those whose platforms were described before or after them, and returns the digests of
 * the indexes that it concerns.
 */
export async function applyLeastSizes(trx: SqlTransaction, described: readonly Described[]): Promise<string[]> {
  const changed: string[] = [];
  const sizes = new Map<string, number>();
  for (const { digest, facts } of described) {
    if (facts.size !== undefined) sizes.set(digest, facts.size);
    const platforms = (facts.parts ?? []).flatMap((part) => (part.role === "platform" ? [part.digest] : []));
    if (platforms.length === 0) continue;
    const least = trx.selectFrom("images").select(({ fn }) => fn.min("size").as("size"));
    const { size } = await least.where("digest", "in", platforms).executeTakeFirstOrThrow();
    if (size !== null) changed.push(...(await lessen(trx, digest, size)));
  }
  for (const part of inParts([...sizes.keys()])) {
    const indexes = trx.selectFrom("parts").select(["digest", "parent"]).where("digest", "in", part);
    const rows = await indexes.where("role", "=", "platform").limit(MOST_INDEXES).execute();
    for (const { digest, parent } of rows) changed.push(...(await lessen(trx, parent, sizes.get(digest) ?? 0)));
  }
  return changed;
}

async function lessen(trx: SqlTransaction, digest: string, size: number): Promise<string[]> {
  const rows = await trx
    .updateTable("images")
    .set({ least_size: size })
    .where("digest", "=", digest)
    .where((is) => is.or([is("least_size", "is", null), is("least_size", ">", size)]))
    .returning("digest")
    .execute();
  return rows.map(({ digest }) => digest);
}

/** Keeps so many notes of what manifests name. */
export function boundParts(most: number): Bound {
  return new Bound({
    most,
    measure: async (trx) => {
      const count = trx.selectFrom("parts").select(({ fn }) => fn.countAll<number | string>().as("count"));
      return Number((await count.executeTakeFirstOrThrow()).count);
    },
    forget: async (trx, much) => {
      const oldest = trx
        .selectFrom("parts")
        .select(["digest", "parent"])
        .orderBy("seen_at")
        .limit(Math.ceil(Math.min(much, AT_ONCE)))
        .$asTuple("digest", "parent");
      const deleted = await trx
        .deleteFrom("parts")
        .where(({ eb, refTuple }) => eb(refTuple("digest", "parent"), "in", oldest))
        .executeTakeFirstOrThrow();
      return Number(deleted.numDeletedRows);
    },
  });
}
