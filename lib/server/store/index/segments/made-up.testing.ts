import { BLOCK, encodeFirsts, encodeIds } from "./ids";
import { CHUNK, encodePostings, type Posting } from "./postings";
import type { Questions } from "./questions";

/** A tag of a made-up segment. */
export type MadeUp = { id: number; terms: readonly string[] };

/** Returns numbers from 0 and below 1 that are always the same. */
export function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Returns the rows of a segment. @param tags the highest id first */
export function rowsOf(tags: readonly MadeUp[]) {
  const docs = new Map<string, number[]>();
  for (const [doc, { terms }] of tags.entries()) {
    for (const term of terms) {
      const known = docs.get(term);
      if (known) known.push(doc);
      else docs.set(term, [doc]);
    }
  }
  const postings: (Posting & { term: string })[] = [];
  for (const [term, of] of docs) for (const row of encodePostings(of)) postings.push({ term, ...row });
  const ids = tags.map(({ id }) => id);
  const blocks = Array.from({ length: Math.ceil(ids.length / BLOCK) }, (_, at) =>
    encodeIds(ids.slice(at * BLOCK, (at + 1) * BLOCK)),
  );
  const firsts = ids.filter((_, at) => at % CHUNK === 0);
  return { postings, blocks, firsts, bytes: encodeFirsts(firsts) };
}

/** Returns questions that made-up segments answer, numbered from 1. */
export function answers(segments: readonly ReturnType<typeof rowsOf>[]): Pick<Questions, "postings" | "ids"> {
  const of = (segment: number) => segments[segment - 1];
  return {
    postings: async (ranges, terms) =>
      ranges.flatMap(({ segment, low, high }) =>
        (of(segment)?.postings ?? [])
          .filter(({ term, chunk }) => terms.includes(term) && chunk >= low && chunk <= high)
          .map((row) => ({ segment, ...row })),
      ),
    ids: async (blocks) =>
      blocks.map(({ segment, block }) => ({ segment, block, ids: of(segment)?.blocks[block] ?? new Uint8Array() })),
  };
}
