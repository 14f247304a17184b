import type { DigestPlace } from "../json/pretty-writer";
import { textBlocks } from "./text-blocks";

/** A block of a text: its start, and the digests in it by their positions in the block. */
export type DigestBlock = { start: number; text: string; lines: number; digests: readonly DigestPlace[] };

/**
 * Returns the blocks of a text, each with its digests. The digests must be sorted. A digest that is cut in two, which
 * only happens in lines over 16 Ki characters, stays plain text.
 */
export function digestBlocks(text: string, digests: readonly DigestPlace[]): DigestBlock[] {
  let next = 0;
  return textBlocks(text).map(({ start, end, lines }) => {
    const own: DigestPlace[] = [];
    for (let place = digests[next]; place && place.start < end; place = digests[next]) {
      next += 1;
      if (place.start < start || place.end > end) continue;
      own.push({ ...place, start: place.start - start, end: place.end - start });
    }
    return { start, text: text.slice(start, end), lines, digests: own };
  });
}
