import type { DigestPlace } from "../json/pretty-writer";
import { textBlocks } from "./text-blocks";

/** A block of a text: where it starts there, and the digests in it by their places in the block itself. */
export type DigestBlock = { start: number; text: string; lines: number; digests: readonly DigestPlace[] };

/**
 * The blocks of a text, each with its own digests, which are given in their order. A digest that is cut in two, which
 * takes a line of 16 Ki characters, is left plain text.
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
