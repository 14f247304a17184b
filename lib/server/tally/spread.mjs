/**
 * How values are spread: how many are at most each of some bounds. Plain JavaScript, as the server that starts before Next counts too.
 */
export class Spread {
  /** @type {number[]} */
  #within;
  sum = 0;
  count = 0;

  /** @param {readonly number[]} bounds from the least to the greatest */
  constructor(bounds) {
    this.bounds = bounds;
    this.#within = bounds.map(() => 0);
  }

  /** @param {number} value */
  take(value) {
    this.sum += value;
    this.count += 1;
    const { bounds } = this;
    for (let at = 0; at < bounds.length; at += 1) {
      if (value <= /** @type {number} */ (bounds[at])) {
        this.#within[at] = /** @type {number} */ (this.#within[at]) + 1;
        return;
      }
    }
  }

  /**
   * Adds what another spread of the same bounds took.
   * @param {Spread} other
   */
  add(other) {
    this.sum += other.sum;
    this.count += other.count;
    this.#within = this.#within.map((number, at) => number + other.within(at));
  }

  /** @param {number} at the place of a bound @returns {number} values above the bound before it, up to this one */
  within(at) {
    return this.#within[at] ?? 0;
  }

  /** Returns each bound with how many values are at most that, as Prometheus has them. */
  buckets() {
    let total = 0;
    return this.bounds.map((bound, at) => {
      total += this.within(at);
      return { bound, total };
    });
  }
}
