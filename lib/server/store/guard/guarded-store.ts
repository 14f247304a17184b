import "server-only";
import type { Store } from "../store";
import type { StoreProblem } from "../store-problem";
import { Backlog } from "./backlog";
import type { Driver } from "./driver";
import type { GuardOptions, Logger } from "./guard-options";
import { openedInTime } from "./opened-in-time";
import type { StoreStatus } from "./store-status";
import { type Access, storeThrough } from "./store-through";
import { Substitute } from "./substitute";

/**
 * A store on a database that can fail: then reads go to a store in memory, observations wait, and attempts to take the database up again
 * follow. While it can be read, but not written, reads still go to it.
 */
export class GuardedStore implements Access {
  readonly #driver: Driver;
  readonly #logger: Logger;
  readonly #retry: { first: number; most: number };
  readonly #first: Promise<void>;
  readonly #mostBytes: number | undefined;
  readonly #backlog = new Backlog();
  #inner: Store | undefined;
  #substitute: Substitute | undefined;
  #problem: { problem: StoreProblem; since: number } | undefined;
  #pause: number;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #opening: Promise<void> | undefined;
  #isClosed = false;
  readonly isShared: boolean;
  readonly store: Store;

  constructor({ driver, logger, mostBytes, retry = { first: 1_000, most: 30_000 }, patience = 5_000 }: GuardOptions) {
    this.#driver = driver;
    this.#logger = logger;
    this.#mostBytes = mostBytes;
    this.#retry = retry;
    this.#pause = retry.first;
    this.isShared = driver.kind === "postgres";
    this.store = storeThrough(this);
    this.#opening = this.#open();
    this.#first = openedInTime(this.#opening, driver, patience).then((problem) => {
      // If it opens late, it is taken up then.
      if (problem) this.#failed(problem, undefined);
    });
  }

  get status(): StoreStatus {
    const { kind } = this.#driver;
    if (!this.#problem) return { kind, state: "ready" };
    const { problem, since } = this.#problem;
    const detail = { code: problem.code, message: problem.message, since, waiting: this.#backlog.length };
    return { kind, state: this.#inner ? "read-only" : "lost", problem: detail };
  }

  /** Bytes that it takes in memory. */
  get bytes(): number {
    return (this.#substitute?.bytes ?? 0) + this.#backlog.bytes + (this.#driver.bytes?.() ?? 0);
  }

  async read<T>(ask: (store: Store) => Promise<T>): Promise<T> {
    await this.#firstOpened();
    const inner = this.#inner;
    if (inner) {
      try {
        return await ask(inner);
      } catch (error) {
        this.#failed(error, inner);
      }
    }
    return this.#memory().use(ask);
  }

  async write(write: (store: Store) => Promise<void>, { isKept }: { isKept: boolean }): Promise<void> {
    await this.#firstOpened();
    const inner = this.#inner;
    let problem = this.#problem?.problem;
    if (inner && !problem) {
      try {
        return await write(inner);
      } catch (error) {
        problem = this.#failed(error, inner);
        if (problem.code === "failed") throw problem;
        // The database was opened anew in the meantime.
        if (this.#inner && !this.#problem) return this.write(write, { isKept });
      }
    }
    if (isKept) this.#backlog.add(write);
    await this.#memory().use(write);
    throw problem;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#timer);
    await this.#opening;
    await this.#inner?.close().catch(() => undefined);
    await this.#substitute?.retire();
  }

  /** Nobody waits for an attempt to take the database up again: it may not answer. */
  async #firstOpened(): Promise<void> {
    if (!this.#problem) await this.#first;
  }

  #memory(): Substitute {
    this.#substitute ??= new Substitute(this.#mostBytes);
    return this.#substitute;
  }

  async #open(): Promise<void> {
    try {
      this.#inner = await this.#driver.open();
      await this.#caughtUp(this.#inner);
    } catch (error) {
      this.#failed(error, this.#inner);
    } finally {
      this.#opening = undefined;
    }
  }

  /** Writes what has waited, and ends the trouble. */
  async #caughtUp(inner: Store): Promise<void> {
    const isRefusal = (error: unknown) => {
      const isRefused = this.#driver.problemOf(error).code === "failed";
      if (isRefused) this.#failed(error, inner);
      return isRefused;
    };
    let written = 0;
    // More may come meanwhile.
    while (this.#backlog.length > 0) written += await this.#backlog.writeTo(inner, isRefusal);
    if (this.#problem) this.#logger.info({ written }, `${this.#driver.kind}: the store is in use again`);
    this.#problem = undefined;
    this.#pause = this.#retry.first;
    const substitute = this.#substitute;
    this.#substitute = undefined;
    await substitute?.retire();
  }

  /** Notes what an error means for the store that it came from. */
  #failed(error: unknown, from: Store | undefined): StoreProblem {
    const problem = this.#driver.problemOf(error);
    if (problem.code === "failed") {
      // What runs on while the process ends is refused, and no trouble.
      if (!this.#isClosed) this.#logger.warn({ reason: problem.message }, "the store refused a statement");
      return problem;
    }
    // What is late news of a store that is no longer in use says nothing of the one that is.
    if (from && from !== this.#inner) return problem;
    if (!problem.isReadable && from) {
      this.#inner = undefined;
      from.close().catch(() => undefined);
    }
    if (this.#problem?.problem.code !== problem.code) {
      const message = this.#inner ? "the store cannot be written" : "the store cannot be used";
      this.#logger.warn({ code: problem.code, reason: problem.message }, `${message}; the program goes on without it`);
    }
    this.#problem = { problem, since: this.#problem?.since ?? Date.now() };
    this.#tryLater();
    return problem;
  }

  #tryLater(): void {
    if (this.#timer || this.#isClosed) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#pause = Math.min(this.#pause * 2, this.#retry.most);
      this.#opening ??= this.#takeUp();
    }, this.#pause).unref();
  }

  async #takeUp(): Promise<void> {
    const inner = this.#inner;
    if (!inner) return this.#open();
    try {
      // A file that was opened without the right to write it stays so.
      if (this.#problem?.problem.code === "read-only") await this.#openAnew(inner);
      else await inner.check();
      await this.#caughtUp(this.#inner ?? inner);
    } catch (error) {
      this.#failed(error, inner);
    } finally {
      this.#opening = undefined;
    }
  }

  /** Opens the database again, and closes what it was before if it can be written now. */
  async #openAnew(before: Store): Promise<void> {
    const opened = await this.#driver.open();
    try {
      await opened.check();
    } catch (error) {
      await opened.close().catch(() => undefined);
      throw error;
    }
    this.#inner = opened;
    before.close().catch(() => undefined);
  }
}
