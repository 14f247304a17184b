import "server-only";
import type { SqlTransaction } from "./tables";
import type { WriteQueue } from "./write-queue";

/** Gathers items of one kind, and writes those of a moment together: a few statements instead of one each. */
export class Gathered<T> {
  readonly #queue: WriteQueue;
  readonly #apply: (trx: SqlTransaction, items: readonly T[]) => Promise<void>;
  #items: T[] = [];
  #written: Promise<void> | undefined;

  constructor(queue: WriteQueue, apply: (trx: SqlTransaction, items: readonly T[]) => Promise<void>) {
    this.#queue = queue;
    this.#apply = apply;
  }

  /** Resolves once the item is committed. `facts` are those that it changes. */
  add(item: T, ...facts: string[]): Promise<void> {
    this.#items.push(item);
    this.#queue.concern(...facts);
    this.#written ??= this.#queue.write(this.#write());
    return this.#written;
  }

  /** Returns a write of all that has come until it begins. */
  #write(): (trx: SqlTransaction) => Promise<void> {
    let items: readonly T[] | undefined;
    return (trx) => {
      if (!items) {
        items = this.#items;
        this.#items = [];
        this.#written = undefined;
      }
      return this.#apply(trx, items);
    };
  }
}
