import "server-only";
import type { Region } from "@/lib/mar/region";
import type { Repository } from "@/lib/oci/name/repository";
import { repositorySchema } from "@/lib/oci/name/repository-schema";
import { parseTag } from "@/lib/oci/name/tag";
import type { IndexWriter } from "../index/index-writer";
import { LONGEST_NAME, type StoreLimits } from "../limits";
import { applyLooks } from "../observations/apply-looks";
import type { Look } from "../observations/look";
import { breath } from "../sql/breath";
import type { Sql, SqlTransaction } from "../sql/tables";
import type { WriteQueue } from "../sql/write-queue";
import { BoundLists } from "./forget-lists";
import { factOf, type ListKey, type SeenList, type SeenLists } from "./seen-lists";
import type { SharedTurns } from "./shared-turns";
import { ONLY_TURN, type Turn, type TurnOptions } from "./turn";

/** Longer lists, in bytes, are not kept: a write must not stop the server for long. Real ones have a tenth of it. */
const LONGEST = 4 * 1024 * 1024;

const LINE_END = 10;
/** Names taken apart before others may get their turn. */
const STEP = 2_000;

type Options = {
  db: Sql;
  queue: WriteQueue;
  /** Without it, no other process reads the same. */
  turns?: SharedTurns | undefined;
  limits: StoreLimits;
  index: IndexWriter;
};

/** Lists in a SQL database. */
export class SqlLists implements SeenLists {
  readonly #db: Sql;
  readonly #queue: WriteQueue;
  readonly #turns: SharedTurns | undefined;
  readonly #index: IndexWriter;
  readonly #bounds: { tags: BoundLists; referrers: BoundLists; portal: BoundLists };

  constructor({ db, queue, turns, limits, index }: Options) {
    this.#db = db;
    this.#queue = queue;
    this.#turns = turns;
    this.#index = index;
    this.#bounds = {
      tags: new BoundLists("tags", limits.tags),
      referrers: new BoundLists("referrers", limits.referrers),
      portal: new BoundLists("portal", limits.portal),
    };
  }

  async turn(key: ListKey, options: TurnOptions): Promise<Turn> {
    return this.#turns?.take(key, options) ?? ONLY_TURN;
  }

  async get(key: ListKey): Promise<SeenList | undefined> {
    await this.#queue.settledFor(factOf(key));
    return read(this.#db, key);
  }

  async put(key: ListKey, { body, readAt }: { body: Uint8Array; readAt: number }): Promise<void> {
    // PostgreSQL has neither keys that are longer nor texts with a zero character.
    if (body.byteLength > LONGEST || key.name.length > LONGEST_NAME || key.name.includes("\0")) return;
    await this.#queue.write(async (trx) => {
      const repository = key.kind === "tags" ? repositorySchema.parse(key.name) : undefined;
      const before = await read(trx, key);
      if (before && before.readAt > readAt) return;
      if (before && Buffer.compare(before.body, body) === 0) {
        await trx
          .updateTable("lists")
          .set({ read_at: readAt })
          .where((is) => is.and(key))
          .execute();
        if (repository) await this.#index.listed(trx, { region: key.region, repository }, readAt, false);
        return;
      }
      const row = { ...key, body, read_at: readAt, changed_at: readAt };
      const { region: _region, kind: _kind, name: _name, ...news } = row;
      await trx
        .insertInto("lists")
        .values(row)
        .onConflict((it) => it.columns(["region", "kind", "name"]).doUpdateSet(news))
        .execute();
      if (key.kind !== "catalog") await this.#bounds[key.kind].grow(trx, body.byteLength);
      if (!repository) return;
      const place = { region: key.region, repository };
      if (before) await applyLooks(trx, await changesOf(key.region, repository, before, { body, readAt }), this.#index);
      await this.#index.listed(trx, place, readAt, !before);
    }, factOf(key));
  }
}

async function read(db: Sql | SqlTransaction, key: ListKey): Promise<SeenList | undefined> {
  const row = await db
    .selectFrom("lists")
    .selectAll()
    .where((is) => is.and(key))
    .executeTakeFirst();
  return row && { body: new Uint8Array(row.body), readAt: row.read_at, changedAt: row.changed_at };
}

/** Returns looks for the tags that one list has and the other lacks. */
async function changesOf(
  region: Region,
  repository: Repository,
  before: SeenList,
  now: Pick<SeenList, "body" | "readAt">,
): Promise<Look[]> {
  const [then, today] = [await namesIn(before.body), await namesIn(now.body)];
  const looks = (names: Set<string>, without: Set<string>, state: "listed" | "gone"): Look[] =>
    [...names].flatMap((name) => {
      const tag = without.has(name) ? undefined : parseTag(name);
      return tag ? [{ region, repository, tag, at: now.readAt, saw: { state }, lookedBefore: before.readAt }] : [];
    });
  return [...looks(today, then, "listed"), ...looks(then, today, "gone")];
}

/** Takes a list apart name by name: with PostgreSQL, this is the main thread. */
async function namesIn(body: Uint8Array): Promise<Set<string>> {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  const names = new Set<string>();
  for (let from = 0; from < bytes.length; ) {
    const found = bytes.indexOf(LINE_END, from);
    const end = found < 0 ? bytes.length : found;
    if (end > from) names.add(bytes.toString("latin1", from, end));
    if (names.size % STEP === 0) await breath();
    from = end + 1;
  }
  return names;
}
