import "server-only";
import { createHash } from "node:crypto";
import { type Digest, digestParts } from "@/lib/oci/name/digest";
import { Gathered } from "../sql/gathered";
import { inParts } from "../sql/parts";
import type { Sql, SqlTransaction } from "../sql/tables";
import type { WriteQueue } from "../sql/write-queue";
import type { ContentStore, StoredContent } from "./content-store";

/** A use within this time of the last one, in milliseconds, is not noted: it would cost a write for each read. */
const USE_MILLISECONDS = 60 * 60 * 1000;
/** When too much is kept, it is brought down to this part of the limit, so that not every write has to evict. */
const KEPT = 0.95;

type Options = { db: Sql; queue: WriteQueue; mostBytes: number };
type Key = { digest: string; size: number };
/** Most bytes of content that one statement writes, unless a single one is larger. */
const STATEMENT_BYTES = 1024 * 1024;

/** Content in a SQL database. */
export class SqlContent implements ContentStore {
  readonly #db: Sql;
  readonly #queue: WriteQueue;
  readonly #most: number;
  readonly #puts: Gathered<StoredContent>;

  constructor({ db, queue, mostBytes }: Options) {
    this.#db = db;
    this.#queue = queue;
    this.#most = mostBytes;
    this.#puts = new Gathered(queue, (trx, items) => this.#insert(trx, items));
  }

  async get({ digest, size }: { digest: Digest; size?: number | undefined }): Promise<StoredContent | undefined> {
    if (this.#most === 0) return undefined;
    await this.#queue.settledFor(digest);
    const found = this.#db.selectFrom("content").selectAll().where("digest", "=", digest);
    const row = await (size === undefined ? found : found.where("size", "=", size)).executeTakeFirst();
    if (!row) return undefined;
    const bytes = new Uint8Array(row.bytes);
    const key = { digest, size: row.size };
    if (!hashesTo(bytes, digest) || bytes.byteLength !== row.size) {
      this.#queue.later((trx) => drop(trx, [key]));
      return undefined;
    }
    const now = Date.now();
    if (Math.abs(now - row.used_at) > USE_MILLISECONDS) this.#queue.later((trx) => use(trx, key, now));
    return { digest, bytes, mediaType: row.media_type ?? undefined, readAt: row.read_at };
  }

  async put(content: StoredContent): Promise<void> {
    const { digest, bytes } = content;
    if (bytes.byteLength > this.#most || !hashesTo(bytes, digest)) return;
    await this.#puts.add(content, digest);
  }

  async total(): Promise<number> {
    await this.#queue.settled();
    return (await this.#db.selectFrom("totals").select("bytes").executeTakeFirstOrThrow()).bytes;
  }

  async #insert(trx: SqlTransaction, items: readonly StoredContent[]): Promise<void> {
    const now = Date.now();
    const rows = items.map(({ digest, bytes, mediaType, readAt }) => {
      const size = bytes.byteLength;
      return { digest, size, media_type: mediaType ?? null, bytes, read_at: readAt, used_at: now };
    });
    let added = 0;
    for (const part of bySize(rows)) {
      const insert = trx
        .insertInto("content")
        .values(part)
        .onConflict((it) => it.doNothing());
      for (const { size } of await insert.returning("size").execute()) added += size;
    }
    const total = await change(trx, added);
    if (total > this.#most) await evict(trx, total - this.#most * KEPT);
  }
}

/** Returns the rows in parts of at most 100 and about 1 MiB, as a statement holds a copy of what it writes. */
function* bySize<Row extends { size: number }>(rows: readonly Row[]): Generator<readonly Row[], void> {
  let part: Row[] = [];
  let bytes = 0;
  for (const row of rows) {
    if (part.length === 100 || (part.length > 0 && bytes + row.size > STATEMENT_BYTES)) {
      yield part;
      [part, bytes] = [[], 0];
    }
    part.push(row);
    bytes += row.size;
  }
  if (part.length > 0) yield part;
}

/** Changes the total by so many bytes, and returns it. */
async function change(trx: SqlTransaction, bytes: number): Promise<number> {
  const update = trx.updateTable("totals").set(({ eb }) => ({ bytes: eb("bytes", "+", bytes) }));
  return (await update.returning("bytes").executeTakeFirstOrThrow()).bytes;
}

async function evict(trx: SqlTransaction, bytes: number): Promise<void> {
  for (let excess = bytes; excess > 0; ) {
    const oldest = trx.selectFrom("content").select(["digest", "size"]).orderBy("used_at").limit(100);
    const dropped: Key[] = [];
    for (const row of await oldest.execute()) {
      if (excess <= 0) break;
      dropped.push(row);
      excess -= row.size;
    }
    if (dropped.length === 0) return;
    await drop(trx, dropped);
  }
}

async function drop(trx: SqlTransaction, keys: readonly Key[]): Promise<void> {
  for (const part of inParts(keys)) {
    const dropped = await trx
      .deleteFrom("content")
      .where((is) => is.or(part.map(({ digest, size }) => is.and({ digest, size }))))
      .returning("size")
      .execute();
    await change(trx, -dropped.reduce((sum, { size }) => sum + size, 0));
  }
}

async function use(trx: SqlTransaction, { digest, size }: Key, at: number): Promise<void> {
  await trx.updateTable("content").set({ used_at: at }).where("digest", "=", digest).where("size", "=", size).execute();
}

function hashesTo(bytes: Uint8Array, digest: Digest): boolean {
  const { algorithm, encoded } = digestParts(digest);
  return createHash(algorithm).update(bytes).digest("hex") === encoded;
}
