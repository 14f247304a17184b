/**
 * A whole number from 0 up to below `limit` that follows from the words alone: what stands in for chance here, so that
 * every start of the sample has the same content. FNV-1a with a last mixing, because names often differ at the end only.
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

/** The element at `position`, counted round and round. The list must not be empty. */
export function pick<Element>(list: readonly Element[], position: number): Element {
  const element = list.at(position % list.length);
  if (element === undefined) throw new RangeError("nothing to pick from an empty list");
  return element;
}
