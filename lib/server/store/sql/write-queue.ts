import "server-only";
import { breath } from "./breath";
import type { Sql, SqlTransaction } from "./tables";

/** One piece of work in a transaction. It is done again if another one of the same transaction is refused. */
export type Write = (trx: SqlTransaction) => Promise<void>;

type Pending = { write: Write; resolve: () => void; reject: (error: unknown) => void };

type Options = {
  db: Sql;
  /** How long writes are gathered, in milliseconds; they are written at once where a read waits for them. */
  delay: number;
  /** Begins each transaction; if it rejects, the writes fail. */
  begin?: ((trx: SqlTransaction) => Promise<void>) | undefined;
  /** Returns true if an error concerns a statement, and not the database. */
  isRefusal?: ((error: unknown) => boolean) | undefined;
  /** Called after each transaction. */
  afterWrites?: (() => void) | undefined;
};

/** Gathers writes and commits those of a moment in one transaction, one transaction at a time. */
export class WriteQueue {
  readonly #db: Sql;
  readonly #delay: number;
  readonly #begin: Options["begin"];
  readonly #isRefusal: (error: unknown) => boolean;
  readonly #afterWrites: (() => void) | undefined;
  #pending: Pending[] = [];
  #concerned = new Set<string>();
  #concernedUnderWay: ReadonlySet<string> = new Set();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #underWay: Promise<void> | undefined;
  #next: Promise<void> | undefined;
  #commits = 0;

  constructor({ db, delay, begin, isRefusal = () => true, afterWrites }: Options) {
    this.#db = db;
    this.#delay = delay;
    this.#begin = begin;
    this.#isRefusal = isRefusal;
    this.#afterWrites = afterWrites;
  }

  /** How many transactions are committed: nothing changed meanwhile if it is the same. */
  get commits(): number {
    return this.#commits;
  }

  /**
   * Resolves once the write is committed; rejects if that fails.
   * @param facts the facts that it changes, in the words of `settledFor`
   */
  write(write: Write, ...facts: string[]): Promise<void> {
    this.concern(...facts);
    return new Promise((resolve, reject) => {
      this.#pending.push({ write, resolve, reject });
      if (this.#delay === 0) void this.settled();
      else this.#timer ??= setTimeout(() => void this.settled(), this.#delay);
    });
  }

  /** Notes that a write which has not begun changes these facts, too. */
  concern(...facts: string[]): void {
    for (const fact of facts) this.#concerned.add(fact);
  }

  /** Resolves when the writes that change this fact are committed or have failed: a single question waits for no other. */
  async settledFor(fact: string): Promise<void> {
    if (this.#concerned.has(fact) || this.#concernedUnderWay.has(fact)) await this.settled();
  }

  /** Writes what nobody waits for; a failure concerns nobody. */
  later(write: Write): void {
    this.write(write).catch(() => undefined);
  }

  /** Resolves when all writes so far are committed or have failed; it waits for no later one. */
  async settled(): Promise<void> {
    // All that wait are written together, after those that are under way.
    if (this.#pending.length > 0) this.#next ??= this.#afterUnderWay();
    await (this.#next ?? this.#underWay);
  }

  async #afterUnderWay(): Promise<void> {
    await this.#underWay;
    this.#next = undefined;
    this.#underWay = this.#flush().finally(() => (this.#underWay = undefined));
    await this.#underWay;
  }

  async #flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const batch = this.#pending;
    this.#pending = [];
    this.#concernedUnderWay = this.#concerned;
    this.#concerned = new Set();
    try {
      await this.#commit(batch);
    } finally {
      this.#concernedUnderWay = new Set();
    }
  }

  async #commit(batch: readonly Pending[]): Promise<void> {
    try {
      await this.#db.transaction().execute(async (trx) => {
        await this.#begin?.(trx);
        for (const { write } of batch) {
          await write(trx);
          await breath();
        }
      });
      this.#commits += 1;
      this.#afterWrites?.();
      for (const { resolve } of batch) resolve();
    } catch (error) {
      // A statement that the database refuses must not take with it what others write.
      if (batch.length > 1 && this.#isRefusal(error)) for (const each of batch) await this.#commit([each]);
      else for (const { reject } of batch) reject(error);
    }
  }
}
