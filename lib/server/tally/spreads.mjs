import { Spread } from "./spread.mjs";

/** Spreads by the values of a few labels. */
export class Spreads {
  /** @type {Map<string, { labels: readonly string[], spread: Spread }>} */
  #entries = new Map();

  /** @param {readonly number[]} bounds */
  constructor(bounds) {
    this.bounds = bounds;
  }

  /**
   * Returns the spread of these labels.
   * @param {readonly string[]} labels each from a closed set: every combination is kept for good
   * @returns {Spread}
   */
  of(labels) {
    const key = labels.join("\n");
    let known = this.#entries.get(key);
    if (!known) {
      known = { labels, spread: new Spread(this.bounds) };
      this.#entries.set(key, known);
    }
    return known.spread;
  }

  /** Returns each combination of labels with its spread. */
  entries() {
    return [...this.#entries.values()];
  }
}
