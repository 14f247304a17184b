import "server-only";
import type { IdRange } from "../id-range";
import { CHUNK, wideOf } from "./postings";
import type { ChunkRange, Segment } from "./questions";

/** A chunk of a segment, its highest id, and how many tags it has. */
export type Entry = { segment: number; chunk: number; first: number; docs: number };

/** Returns the chunks in which ids of a range can be, in the order of their highest ids. */
export function readingOrder(segments: readonly Segment[], { from, below }: IdRange): Entry[] {
  const found = segments.flatMap(({ number, docs, firsts }) =>
    firsts.flatMap((first, chunk) => {
      const next = firsts[chunk + 1];
      const isAbove = next !== undefined && next >= below;
      return isAbove || first < from
        ? []
        : [{ segment: number, chunk, first, docs: Math.min(CHUNK, docs - chunk * CHUNK) }];
    }),
  );
  return found.sort((a, b) => b.first - a.first);
}

/** Returns the rows in which terms of chunks are: those of the chunks, and of the wide ones around them. */
export function rangesOf(entries: readonly Entry[]): ChunkRange[] {
  const chunks = new Map<number, number[]>();
  for (const { segment, chunk } of entries) {
    const known = chunks.get(segment);
    if (known) known.push(chunk);
    else chunks.set(segment, [chunk]);
  }
  return [...chunks].flatMap(([segment, of]) => {
    const wide = [...new Set(of.map(wideOf))];
    return [...runs(wide), ...runs(of)].map(([low, high]) => ({ segment, low, high }));
  });
}

/** Returns whole numbers as spans without gaps. */
function runs(numbers: readonly number[]): [low: number, high: number][] {
  const found: [number, number][] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last && last[1] + 1 === number) last[1] = number;
    else found.push([number, number]);
  }
  return found;
}
