/**
 * Returns a whole number from 0 to below `limit` that depends only on the words. Replaces randomness, so that every
 * start of the sample has the same content. FNV-1a with a final mixing step, because names often differ only at the
 * end.
 */
export function numberOf(words: string, limit: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < words.length; at++) {
    hash = Math.imul(hash ^ words.charCodeAt(at), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
  hash = Math.imul(hash ^ (hash >>> 15), 0x846ca68b);
  return ((hash ^ (hash >>> 16)) >>> 0) % limit;
}

/** Returns the element at `position`, wrapping around. The list must not be empty. */
export function pick<Element>(list: readonly Element[], position: number): Element {
  const element = list.at(position % list.length);
  if (element === undefined) throw new RangeError("nothing to pick from an empty list");
  return element;
}
