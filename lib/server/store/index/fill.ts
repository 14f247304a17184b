import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { regionSchema } from "@/lib/mar/region-schema";
import type { Sql, SqlTransaction } from "../sql/tables";
import type { WriteQueue } from "../sql/write-queue";
import { refreshTags } from "./refresh-tags";
import type { Compaction } from "./segments/compaction";

/** Tags of one transaction. */
const AT_ONCE = 300;
/** Between two transactions, in milliseconds: others write, too. */
const PAUSE = 5;

/**
 * Puts the tags of lists into the index, some at a time: a list can have ten thousand, and a store from before the index has
 * hundreds of thousands. How far it is stands in the database, so it goes on after a restart, and replicas take turns.
 */
export class Fill {
  readonly #db: Sql;
  readonly #queue: WriteQueue;
  readonly #compaction: Compaction;
  #running: Promise<void> | undefined;
  #isAskedAgain = false;
  #isClosed = false;

  constructor({ db, queue, compaction }: { db: Sql; queue: WriteQueue; compaction: Compaction }) {
    this.#db = db;
    this.#queue = queue;
    this.#compaction = compaction;
  }

  /** Begins, unless there is nothing to do. A database that fails ends it until it is asked again. */
  start(): void {
    this.#isAskedAgain = true;
    this.#running ??= this.#run()
      .catch(() => undefined)
      .finally(() => {
        this.#running = undefined;
      });
  }

  /** Resolves when there is nothing more to do. */
  async done(): Promise<void> {
    while (this.#running) await this.#running;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#running;
  }

  async #run(): Promise<void> {
    while (this.#isAskedAgain && !this.#isClosed) {
      this.#isAskedAgain = false;
      // Who asks does so in a transaction that is not committed yet.
      await this.#queue.settled();
      while (!this.#isClosed && (await this.#hasWork())) {
        await this.#queue.write((trx) => this.#step(trx));
        this.#compaction.wake();
        await sleep(PAUSE);
      }
    }
  }

  async #hasWork(): Promise<boolean> {
    const next = this.#db.selectFrom("covered").select("repository").where("is_filled", "=", 0).limit(1);
    return (await next.executeTakeFirst()) !== undefined;
  }

  async #step(trx: SqlTransaction): Promise<void> {
    const next = trx.selectFrom("covered").selectAll().where("is_filled", "=", 0);
    const row = await next.orderBy("region").orderBy("repository").limit(1).executeTakeFirst();
    if (!row) return;
    const { repository, filled_to: after } = row;
    const place = { region: regionSchema.parse(row.region), repository };
    const listed = await listedTags(trx, place);
    const observed = await trx
      .selectFrom("observations")
      .select("tag")
      .where((is) => is.and({ ...place, is_latest: 1 }))
      .where("tag", ">", after)
      .orderBy("tag")
      .limit(AT_ONCE)
      .execute();
    const names = new Set([...[...listed].filter((tag) => tag > after), ...observed.map(({ tag }) => tag)]);
    const slice = [...names].sort().slice(0, AT_ONCE);
    await refreshTags(trx, place, slice, listed);
    const last = slice.at(-1);
    const progress =
      last === undefined || slice.length < AT_ONCE ? { is_filled: 1, filled_to: "" } : { filled_to: last };
    await trx
      .updateTable("covered")
      .set(progress)
      .where((is) => is.and(place))
      .execute();
  }
}

async function listedTags(
  trx: SqlTransaction,
  { region, repository }: { region: string; repository: string },
): Promise<ReadonlySet<string>> {
  const list = await trx
    .selectFrom("lists")
    .select("body")
    .where((is) => is.and({ region, kind: "tags", name: repository }))
    .executeTakeFirst();
  return new Set(list ? Buffer.from(list.body).toString("latin1").split("\n").filter(isTag) : []);
}

/** The grammar of tags: what a registry lists besides cannot be asked for. */
function isTag(name: string): boolean {
  return /^\w[\w.-]{0,127}$/.test(name);
}
