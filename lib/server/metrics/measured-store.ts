import "server-only";
import type { Store, StoreSize } from "../store/store";
import { withPatience } from "../waiting/patience";

/** The least time between two measurements, in milliseconds. */
const PAUSE = 60_000;
/** Measuring takes at most this part of the time: rows are counted one by one. */
const SHARE = 1 / 100;
/** How long whoever asks waits for the first measurement, in milliseconds. */
const PATIENCE = 1_000;

/** The size of a store, measured now and then. */
export class MeasuredStore {
  readonly #store: Pick<Store, "size">;
  readonly #clock: () => number;
  #last: StoreSize | undefined;
  #next = Number.NEGATIVE_INFINITY;
  #measuring: Promise<void> | undefined;

  /** @param clock milliseconds that only go forward */
  constructor(store: Pick<Store, "size">, clock: () => number = () => performance.now()) {
    this.#store = store;
    this.#clock = clock;
  }

  /** Returns the last measurement, and begins another if it is old; `undefined` if there is none yet. */
  async size(): Promise<StoreSize | undefined> {
    if (this.#clock() >= this.#next) this.#measuring ??= this.#measure();
    if (!this.#last && this.#measuring) await withPatience(this.#measuring, PATIENCE);
    return this.#last;
  }

  async #measure(): Promise<void> {
    const began = this.#clock();
    try {
      this.#last = await this.#store.size();
    } catch {
      // The store says itself what is wrong.
    } finally {
      const ended = this.#clock();
      this.#next = ended + Math.max(PAUSE, (ended - began) / SHARE);
      this.#measuring = undefined;
    }
  }
}
