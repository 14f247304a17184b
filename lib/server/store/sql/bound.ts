import "server-only";
import { breath } from "./breath";
import type { SqlTransaction } from "./tables";

/** Part of the limit by which a table may grow before it is measured again, and to which below the limit it is brought down. */
const SLACK = 0.05;

type Options = {
  /** Rows or bytes. */
  most: number;
  /** Returns how much there is. */
  measure: (trx: SqlTransaction) => Promise<number>;
  /** Deletes some of what was used least recently, `much` at most, and returns how much that was; 0 if no more can go. */
  forget: (trx: SqlTransaction, much: number) => Promise<number>;
};

/**
 * Keeps a table within a limit, give or take a twentieth. Measuring reads the whole table, so it is done at the first write and after each
 * twentieth more.
 */
export class Bound {
  readonly #options: Options;
  #grown = Number.POSITIVE_INFINITY;

  constructor(options: Options) {
    this.#options = options;
  }

  /** Call it in the transaction that has added so much. */
  async grow(trx: SqlTransaction, much: number): Promise<void> {
    const { most, measure, forget } = this.#options;
    this.#grown += much;
    if (this.#grown < most * SLACK) return;
    this.#grown = 0;
    const found = await measure(trx);
    if (found <= most) return;
    for (let excess = found - most * (1 - SLACK); excess > 0; ) {
      const forgotten = await forget(trx, excess);
      if (forgotten === 0) return;
      excess -= forgotten;
      await breath();
    }
  }
}
