/**
 * Numbers by the values of a few labels. Plain JavaScript, as the server that starts before Next counts too.
 */
export class Counts {
  /** @type {Map<string, { labels: readonly string[], value: number }>} */
  #entries = new Map();

  /**
   * Adds to the number of these labels.
   * @param {readonly string[]} labels each from a closed set: every combination is kept for good
   * @param {number} [amount]
   */
  add(labels, amount = 1) {
    const key = labels.join("\n");
    const known = this.#entries.get(key);
    if (known) known.value += amount;
    else this.#entries.set(key, { labels, value: amount });
  }

  /** Returns each combination of labels that was counted, with its number. */
  entries() {
    return [...this.#entries.values()];
  }
}
