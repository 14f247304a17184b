import "server-only";
import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "kysely";
import type { Sql } from "../sql/tables";
import type { WriteQueue } from "../sql/write-queue";
import { factOf, type ListKey } from "./seen-lists";
import { ONLY_TURN, type Turn, type TurnOptions } from "./turn";

/** How long a turn lasts unless it is renewed, in milliseconds: a process that dies holds the others up for so long. */
const LEASE = 4_000;
const RENEWED = 1_000;
/** The first and the longest pause between two looks at another's turn, in milliseconds. */
const PAUSE = { first: 25, most: 250 };
/** A database that says nothing for so long, in milliseconds, is not waited for. */
const SILENCE = 3_000;
/** The database's own clock: those of the replicas differ. */
const NOW = sql<number>`(extract(epoch from clock_timestamp()) * 1000)::bigint`;

/**
 * Turns to read lists, one row for each in a database that replicas share. A row has a time at which it ends, as a lock
 * of a session would outlive a machine that is lost, and not work through a pool of connections.
 */
export class SharedTurns {
  readonly #db: Sql;
  readonly #queue: WriteQueue;
  readonly #held = new Set<string>();
  #renewal: ReturnType<typeof setInterval> | undefined;

  constructor({ db, queue }: { db: Sql; queue: WriteQueue }) {
    this.#db = db;
    this.#queue = queue;
  }

  /** See `SeenLists.turn`. A database that fails, or does not answer, stops nobody. */
  take(key: ListKey, { after, signal }: TurnOptions): Promise<Turn> {
    return new Promise((resolve) => {
      let hasLeft = false;
      const leave = () => {
        hasLeft = true;
        resolve(ONLY_TURN);
      };
      if (signal.aborted) return leave();
      signal.addEventListener("abort", leave, { once: true });
      let missed = 0;
      // A main thread that was busy for long runs timers before it reads answers: one late timer says nothing.
      const silence = setInterval(() => {
        missed += 1;
        if (missed > 1) leave();
      }, SILENCE / 2);
      const goOn = () => {
        missed = 0;
        return !hasLeft;
      };
      this.#wait(key, after, goOn)
        .catch(() => ONLY_TURN)
        .then((turn) => {
          clearInterval(silence);
          signal.removeEventListener("abort", leave);
          if (hasLeft && turn.isOurs) void turn.end();
          resolve(turn);
        });
    });
  }

  /** Gives up all turns. */
  async close(): Promise<void> {
    await this.#release([...this.#held]);
  }

  /** @param goOn called before each claim; false once nobody waits any more */
  async #wait(key: ListKey, after: number, goOn: () => boolean): Promise<Turn> {
    for (let pause = PAUSE.first; goOn(); pause = Math.min(pause * 1.5, PAUSE.most)) {
      const holder = await this.#claim(key);
      // Looked at once the turn is ours: who had it before may have ended it since the caller looked.
      if (await this.#isKnown(key, after)) {
        if (holder) await this.#release([holder]);
        return { isOurs: false };
      }
      if (holder) return { isOurs: true, end: () => this.#end(key, holder) };
      await sleep(pause);
    }
    return ONLY_TURN;
  }

  /** Returns a name for the turn if it is ours now. */
  async #claim(key: ListKey): Promise<string | undefined> {
    const holder = randomUUID();
    const until = sql<number>`${NOW} + ${LEASE}`;
    const claimed = await this.#db
      .insertInto("turns")
      .values({ ...key, holder, until })
      .onConflict((it) =>
        it.columns(["region", "kind", "name"]).doUpdateSet({ holder, until }).where("turns.until", "<", NOW),
      )
      .returning("holder")
      .executeTakeFirst();
    if (!claimed) return undefined;
    this.#held.add(holder);
    this.#renewal ??= setInterval(() => void this.#renew(), RENEWED).unref();
    return holder;
  }

  async #isKnown(key: ListKey, after: number): Promise<boolean> {
    const newer = this.#db
      .selectFrom("lists")
      .select("read_at")
      .where((is) => is.and(key))
      .where("read_at", ">", after);
    return (await newer.executeTakeFirst()) !== undefined;
  }

  async #end(key: ListKey, holder: string): Promise<void> {
    await this.#queue.settledFor(factOf(key));
    await this.#release([holder]);
  }

  async #renew(): Promise<void> {
    const held = [...this.#held];
    if (held.length === 0) return;
    const renewed = this.#db.updateTable("turns").set({ until: sql<number>`${NOW} + ${LEASE}` });
    await renewed
      .where("holder", "in", held)
      .execute()
      .catch(() => undefined);
  }

  async #release(holders: readonly string[]): Promise<void> {
    for (const holder of holders) this.#held.delete(holder);
    if (this.#held.size === 0) {
      clearInterval(this.#renewal);
      this.#renewal = undefined;
    }
    if (holders.length === 0) return;
    // If this fails, the turn ends with its time.
    const released = this.#db.deleteFrom("turns").where("holder", "in", holders);
    await released.execute().catch(() => undefined);
  }
}
