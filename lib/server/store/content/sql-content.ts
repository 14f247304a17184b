import "server-only";
import { createHash } from "node:crypto";
import { type Digest, digestParts } from "@/lib/oci/name/digest";
import { inParts } from "../sql/parts";
import type { Sql, SqlTransaction } from "../sql/tables";
import type { WriteQueue } from "../sql/write-queue";
import type { ContentStore, StoredContent } from "./content-store";

/** A use within this time of the last one, in milliseconds, is not noted: it would cost a write for each read. */
const USE_MILLISECONDS = 60 * 60 * 1000;
/** When too much is kept, it is brought down to this part of the limit, so that not every write has to evict. */
const KEPT = 0.95;

type Options = { db: Sql; queue: WriteQueue; mostBytes: number };

/** Content in a SQL database. */
export class SqlContent implements ContentStore {
  readonly #db: Sql;
  readonly #queue: WriteQueue;
  readonly #most: number;
  /** Bytes kept; `undefined` until they are counted. */
  #total: number | undefined;

  constructor({ db, queue, mostBytes }: Options) {
    this.#db = db;
    this.#queue = queue;
    this.#most = mostBytes;
  }

  async get({ digest, size }: { digest: Digest; size?: number | undefined }): Promise<StoredContent | undefined> {
    if (this.#most === 0) return undefined;
    await this.#queue.settled();
    const found = this.#db.selectFrom("content").selectAll().where("digest", "=", digest);
    const row = await (size === undefined ? found : found.where("size", "=", size)).executeTakeFirst();
    if (!row) return undefined;
    const bytes = new Uint8Array(row.bytes);
    const key = { digest, size: row.size };
    if (!hashesTo(bytes, digest) || bytes.byteLength !== row.size) {
      await this.#queue.write((trx) => this.#drop(trx, [key]));
      return undefined;
    }
    const now = Date.now();
    if (Math.abs(now - row.used_at) > USE_MILLISECONDS) this.#queue.later((trx) => this.#use(trx, key, now));
    return { digest, bytes, mediaType: row.media_type ?? undefined, readAt: row.read_at };
  }

  async put({ digest, bytes, mediaType, readAt }: StoredContent): Promise<void> {
    const size = bytes.byteLength;
    if (size > this.#most || !hashesTo(bytes, digest)) return;
    const row = { digest, size, media_type: mediaType ?? null, bytes, read_at: readAt, used_at: Date.now() };
    await this.#queue.write(async (trx) => {
      const total = await this.#counted(trx);
      const insert = trx.insertInto("content").values(row);
      const { numInsertedOrUpdatedRows = 0n } = await insert
        .onConflict((it) => it.doNothing())
        .executeTakeFirstOrThrow();
      if (numInsertedOrUpdatedRows === 0n) return;
      this.#total = total + size;
      if (this.#total > this.#most) await this.#evict(trx);
    });
  }

  async total(): Promise<number> {
    await this.#queue.settled();
    return this.#counted(this.#db);
  }

  async #counted(db: Sql | SqlTransaction): Promise<number> {
    if (this.#total !== undefined) return this.#total;
    const sum = db.selectFrom("content").select(({ fn }) => fn.sum<number | null>("size").as("bytes"));
    this.#total = Number((await sum.executeTakeFirstOrThrow()).bytes ?? 0);
    return this.#total;
  }

  async #evict(trx: SqlTransaction): Promise<void> {
    let excess = (this.#total ?? 0) - this.#most * KEPT;
    while (excess > 0) {
      const oldest = trx.selectFrom("content").select(["digest", "size"]).orderBy("used_at").limit(100);
      const dropped: { digest: string; size: number }[] = [];
      for (const row of await oldest.execute()) {
        if (excess <= 0) break;
        dropped.push(row);
        excess -= row.size;
      }
      if (dropped.length === 0) return;
      await this.#drop(trx, dropped);
    }
  }

  async #drop(trx: SqlTransaction, keys: readonly { digest: string; size: number }[]): Promise<void> {
    for (const part of inParts(keys)) {
      const dropped = trx
        .deleteFrom("content")
        .where((is) => is.or(part.map(({ digest, size }) => is.and({ digest, size }))))
        .returning("size");
      for (const { size } of await dropped.execute()) this.#total = (await this.#counted(trx)) - size;
    }
  }

  async #use(trx: SqlTransaction, { digest, size }: { digest: string; size: number }, at: number): Promise<void> {
    await trx
      .updateTable("content")
      .set({ used_at: at })
      .where("digest", "=", digest)
      .where("size", "=", size)
      .execute();
  }
}

function hashesTo(bytes: Uint8Array, digest: Digest): boolean {
  const { algorithm, encoded } = digestParts(digest);
  return createHash(algorithm).update(bytes).digest("hex") === encoded;
}
