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
   * Writes all, and returns how many of them were written. Keeps those that fail, and rejects with the first error; gives up those
   * that the database itself refuses.
   */
  async writeTo(store: Store, isRefusal: (error: unknown) => boolean): Promise<number> {
    const writes = this.#writes;
    this.#writes = [];
    const outcomes = await Promise.allSettled(writes.map((write) => write(store)));
    const kept: Write[] = [];
    const errors: unknown[] = [];
    let refused = 0;
    for (const [at, write] of writes.entries()) {
      const outcome = outcomes[at];
      if (outcome?.status !== "rejected") continue;
      if (isRefusal(outcome.reason)) refused += 1;
      else {
        kept.push(write);
        errors.push(outcome.reason);
      }
    }
    this.#writes = [...kept, ...this.#writes];
    if (errors.length > 0) throw errors[0];
    return writes.length - refused;
  }
}
