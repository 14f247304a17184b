import "server-only";
import { sql } from "kysely";
import type { StoreLimits } from "../limits";
import { Bound } from "../sql/bound";
import type { SqlTransaction } from "../sql/tables";

/** Lists that one statement deletes. */
const AT_ONCE = 100;
type Kind = "tags" | "referrers" | "portal";
const BYTES = sql<number | string>`length(body)`;

/** Keeps lists of a kind within their limits. */
export class BoundLists {
  readonly #lists: Bound;
  readonly #bytes: Bound;

  constructor(kind: Kind, { lists, bytes }: StoreLimits[Kind]) {
    this.#lists = new Bound({
      most: lists,
      measure: async (trx) => (await measured(trx, kind)).lists,
      forget: async (trx, much) => (await forgetOldest(trx, kind, { lists: much })).lists,
    });
    this.#bytes = new Bound({
      most: bytes,
      measure: async (trx) => (await measured(trx, kind)).bytes,
      forget: async (trx, much) => (await forgetOldest(trx, kind, { bytes: much })).bytes,
    });
  }

  /** Call it in the transaction that has written a list of so many bytes. */
  async grow(trx: SqlTransaction, bytes: number): Promise<void> {
    await this.#lists.grow(trx, 1);
    await this.#bytes.grow(trx, bytes);
  }
}

async function measured(trx: SqlTransaction, kind: Kind): Promise<{ lists: number; bytes: number }> {
  const { lists, bytes } = await trx
    .selectFrom("lists")
    .select(({ fn }) => [fn.countAll<number | string>().as("lists"), fn.sum<number | string | null>(BYTES).as("bytes")])
    .where("kind", "=", kind)
    .executeTakeFirstOrThrow();
  return { lists: Number(lists), bytes: Number(bytes ?? 0) };
}

/** Deletes some of the lists read least recently, until there are so many fewer, or so many bytes fewer. */
async function forgetOldest(
  trx: SqlTransaction,
  kind: Kind,
  { lists = AT_ONCE, bytes = Number.POSITIVE_INFINITY }: { lists?: number; bytes?: number },
): Promise<{ lists: number; bytes: number }> {
  const oldest = await trx
    .selectFrom("lists")
    .select(["region", "name", BYTES.as("bytes")])
    .where("kind", "=", kind)
    .orderBy("read_at")
    .limit(Math.ceil(Math.min(lists, AT_ONCE)))
    .execute();
  const gone: typeof oldest = [];
  let found = 0;
  for (const row of oldest) {
    if (found >= bytes) break;
    gone.push(row);
    found += Number(row.bytes);
  }
  if (gone.length === 0) return { lists: 0, bytes: 0 };
  await trx
    .deleteFrom("lists")
    .where("kind", "=", kind)
    .where((is) => is.or(gone.map(({ region, name }) => is.and({ region, name }))))
    .execute();
  return { lists: gone.length, bytes: found };
}
