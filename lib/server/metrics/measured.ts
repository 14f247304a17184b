import "server-only";
import { withPatience } from "../waiting/patience";

/** The least time between two measurements, in milliseconds, unless it is said. */
const PAUSE = 60_000;
/** Measuring takes at most this part of the time: rows are counted one by one. */
const SHARE = 1 / 100;
/** How long whoever asks waits for the first measurement, in milliseconds. */
const PATIENCE = 1_000;

type Options = { clock?: () => number; pause?: number };

/** What takes long to measure, such as the size of a store: measured now and then. */
export class Measured<T> {
  readonly #measure: () => Promise<T>;
  readonly #clock: () => number;
  readonly #pause: number;
  #last: T | undefined;
  #next = Number.NEGATIVE_INFINITY;
  #measuring: Promise<void> | undefined;

  /** `clock` tells milliseconds that only go forward, `pause` is the least time between two measurements, in milliseconds. */
  constructor(measure: () => Promise<T>, { clock = () => performance.now(), pause = PAUSE }: Options = {}) {
    this.#measure = measure;
    this.#clock = clock;
    this.#pause = pause;
  }

  /** Returns the last measurement, and begins another if it is old; `undefined` if there is none yet. */
  async last(): Promise<T | undefined> {
    if (this.#clock() >= this.#next) this.#measuring ??= this.#again();
    if (!this.#last && this.#measuring) await withPatience(this.#measuring, PATIENCE);
    return this.#last;
  }

  async #again(): Promise<void> {
    const began = this.#clock();
    try {
      this.#last = await this.#measure();
    } catch {
      // The store says itself what is wrong.
    } finally {
      const ended = this.#clock();
      this.#next = ended + Math.max(this.#pause, (ended - began) / SHARE);
      this.#measuring = undefined;
    }
  }
}
