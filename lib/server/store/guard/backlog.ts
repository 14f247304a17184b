import "server-only";
import type { Store } from "../store";

type Write = (store: Store) => Promise<void>;

/** Bytes that one takes, about. */
const WRITE_BYTES = 500;
/** Most writes that wait for a database; the oldest are given up first. */
const MOST = 20_000;

/** Writes that wait until their database can be used again, in their order. */
export class Backlog {
  #writes: Write[] = [];

  get length(): number {
    return this.#writes.length;
  }

  get bytes(): number {
    return this.#writes.length * WRITE_BYTES;
  }

  add(write: Write): void {
    this.#writes.push(write);
    if (this.#writes.length > 1.1 * MOST) this.#writes = this.#writes.slice(-MOST);
  }

  /**
   * Writes all, and returns how many. Keeps those that fail, except where the database refuses the statement itself.
   * Rejects with the first error.
   */
  async writeTo(store: Store, isRefusal: (error: unknown) => boolean): Promise<number> {
    const writes = this.#writes;
    this.#writes = [];
    const outcomes = await Promise.allSettled(writes.map((write) => write(store)));
    const errors = new Map(
      outcomes.flatMap((outcome, at) => (outcome.status === "rejected" ? [[at, outcome.reason]] : [])),
    );
    if (errors.size === 0) return writes.length;
    const failed = writes.filter((_, at) => errors.has(at) && !isRefusal(errors.get(at)));
    this.#writes = [...failed, ...this.#writes];
    throw [...errors.values()][0];
  }
}
