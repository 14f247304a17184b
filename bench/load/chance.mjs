/**
 * Returns random numbers from 0 to 1 that are the same in each run, so that runs can be compared.
 * @param {number} seed
 * @returns {() => number}
 * @see https://en.wikipedia.org/wiki/Linear_congruential_generator (the constants of Numerical Recipes)
 */
export function chanceFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/**
 * Returns what picks one of a list: the first half as often as the second, the third of the times the third, and so on (Zipf's law, which visits to
 * pages and pulls of images follow).
 * @template T
 * @param {readonly T[]} list by how much it is asked for
 * @param {() => number} chance
 * @returns {() => T}
 */
export function popular(list, chance) {
  let sum = 0;
  const sums = list.map((_, at) => {
    sum += 1 / (at + 1);
    return sum;
  });
  return () => {
    const wanted = chance() * sum;
    let [low, high] = [0, sums.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    return /** @type {T} */ (list[low]);
  };
}

/**
 * Returns a list in an order that chance makes.
 * @template T
 * @param {readonly T[]} list
 * @param {() => number} chance
 */
export function shuffled(list, chance) {
  const keyed = list.map((value) => ({ value, key: chance() }));
  return keyed.sort((a, b) => a.key - b.key).map(({ value }) => value);
}
