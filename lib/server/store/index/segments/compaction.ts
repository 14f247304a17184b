import "server-only";
import { type Ask, askOf } from "../../sql/ask";
import type { Sql } from "../../sql/tables";
import type { WriteQueue } from "../../sql/write-queue";
import { flushPending, hasPending } from "./flush";
import { Merges } from "./merges";
import type { Questions } from "./questions";
import { hasLeft, sweepLeft } from "./sweep";

/** Tags that are put into a segment as soon as so many wait. */
const AT_ONCE = 512;
/** Fewer than that wait, in milliseconds, for more; of less than `FEW` a segment would cost more than it saves. */
const PATIENCE = 2_000;
const FEW = 128;
/** Segments that were left are deleted later, in milliseconds: searches may still read them. */
const LATER = 60_000;

type Options = { db: Sql; queue: WriteQueue; questionsOf: (ask: Ask) => Questions };

/**
 * Puts tags that wait into segments, and merges segments into larger ones, so that a search has few to ask. Each step is a transaction of its own, and
 * what it needs stands in the database: it goes on after a restart, and replicas take turns.
 */
export class Compaction {
  readonly #options: Options;
  readonly #merges: Merges;
  #running: Promise<void> | undefined;
  #isAskedAgain = false;
  #isClosed = false;
  #timers = new Set<ReturnType<typeof setTimeout>>();
  #least = AT_ONCE;

  constructor(options: Options) {
    this.#options = options;
    this.#merges = new Merges(options);
  }

  /** Looks whether there is something to do, once what is written now is committed. */
  wake(): void {
    if (this.#timers.size === 0) this.#wakeIn(PATIENCE, FEW);
    this.#start();
  }

  /** Resolves when no tag waits, and no segments are to be merged. */
  async finish(): Promise<void> {
    this.#least = 1;
    this.#start();
    while (this.#running) await this.#running;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    for (const timer of this.#timers) clearTimeout(timer);
    await this.#running;
  }

  #wakeIn(milliseconds: number, least: number): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      this.#least = Math.min(this.#least, least);
      this.#start();
    }, milliseconds);
    this.#timers.add(timer.unref());
  }

  #start(): void {
    this.#isAskedAgain = true;
    // A database that fails ends it until it is asked again.
    this.#running ??= this.#run()
      .catch(() => undefined)
      .finally(() => {
        this.#running = undefined;
      });
  }

  async #run(): Promise<void> {
    const { db, queue, questionsOf } = this.#options;
    while (this.#isAskedAgain && !this.#isClosed) {
      this.#isAskedAgain = false;
      // Who asks does so in a transaction that is not committed yet.
      await queue.settled();
      const least = this.#least;
      this.#least = AT_ONCE;
      while (!this.#isClosed && (await hasPending(db, least)))
        await queue.write((trx) => flushPending(trx, questionsOf(askOf(trx))));
      while (!this.#isClosed && (await this.#merges.step(least < AT_ONCE))) this.#isAskedAgain = true;
      while (!this.#isClosed && (await hasLeft(db, Date.now() - LATER))) {
        await queue.write((trx) => sweepLeft(trx, Date.now() - LATER));
      }
    }
    if (!this.#isClosed && (await hasLeft(db, Date.now()))) this.#wakeIn(LATER, AT_ONCE);
  }
}
