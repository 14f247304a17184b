import "server-only";
import type { ArgsOf, Parts, ResultOf } from "./messages";
import type { StoreThread } from "./store-thread";

type Thread = Pick<StoreThread, "ask" | "waiting" | "hasEnded" | "bytes" | "opened" | "end">;

/**
 * Has the thread of a SQLite file and a second one, which only reads, answer searches in turns. The second starts when the first is busy:
 * a server that is asked little does without.
 */
export class Finders {
  readonly #first: Thread;
  readonly #start: () => Thread;
  #second: Thread | undefined;
  #isOpen = false;
  #isClosed = false;

  constructor(first: Thread, start: () => Thread) {
    this.#first = first;
    this.#start = start;
  }

  /** Bytes of the calls that wait for the second thread. */
  get bytes(): number {
    return this.#second?.bytes ?? 0;
  }

  /** Calls a function that only reads, of the thread that has less to do. */
  async ask<P extends keyof Parts, N extends keyof Parts[P] & string>(
    part: P,
    name: N,
    args: ArgsOf<Parts[P][N]>,
  ): Promise<ResultOf<Parts[P][N]>> {
    const second = this.#idle();
    if (!second) return this.#first.ask(part, name, args);
    try {
      return await second.ask(part, name, args);
    } catch (error) {
      if (!second.hasEnded) throw error;
      // The first still has the file: whether that can be used, it alone says. A second is not started again.
      this.#isOpen = false;
      return this.#first.ask(part, name, args);
    }
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    const second = this.#second;
    this.#second = undefined;
    if (!second) return;
    await second.ask("whole", "close", []).catch(() => undefined);
    await second.end();
  }

  /** Returns the second thread if it has less to do. */
  #idle(): Thread | undefined {
    if (this.#first.waiting === 0 || this.#isClosed) return undefined;
    if (!this.#second) this.#open();
    return this.#second && this.#isOpen && this.#second.waiting < this.#first.waiting ? this.#second : undefined;
  }

  #open(): void {
    const second = this.#start();
    this.#second = second;
    this.#isOpen = false;
    second.opened.then(
      () => (this.#isOpen = true),
      () => void second.end(),
    );
  }
}
