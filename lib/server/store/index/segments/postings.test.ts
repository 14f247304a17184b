import { expect, it } from "vitest";
import { addPosting, CHUNK, eachDoc, encodePostings, type Posting, WORDS } from "./postings";

const every = (step: number, to: number, from = 0) =>
  Array.from({ length: Math.ceil((to - from) / step) }, (_, at) => from + at * step);

function docsOf(rows: readonly Posting[]): number[] {
  const found: number[] = [];
  for (const row of rows) eachDoc(row, (doc) => found.push(doc));
  return found.sort((a, b) => a - b);
}

it.each([
  ["none", []],
  ["the first and the last of a chunk", [0, CHUNK - 1, CHUNK]],
  ["a rare term in several wide chunks", [3, 65_535, 65_536, 200_000]],
  ["all", every(1, 10_000)],
  ["a frequent term, and few in the next wide chunk", [...every(3, 65_536), 65_540, 70_000]],
  ["as many as a list has at most", every(1, 255)],
  ["one more", every(1, 256)],
  ["many in one chunk, few in others", [...every(2, 2_000), 5_000, 60_000]],
])("keeps the places of %s", (_, docs) => {
  expect(docsOf(encodePostings(docs))).toEqual(docs);
});

it("takes two bytes for each place of a rare term, and a bit of a frequent one", () => {
  const bytes = (docs: readonly number[]) => encodePostings(docs).reduce((sum, { docs: of }) => sum + of.length, 0);
  expect(bytes(every(1_000, 65_536))).toBe(132);
  expect(encodePostings(every(1_000, 65_536))).toMatchObject([{ chunk: -1 }]);
  expect(bytes(every(2, 65_536))).toBe(65_536 / 8);
});

it("adds rows of chunks to bitmaps", () => {
  const words = new Uint32Array(3 * WORDS);
  for (const docs of [[31, 32, 4_095], every(2, CHUNK)]) {
    const [row] = encodePostings([...docs, ...every(1, 600, CHUNK)]).filter(({ chunk }) => chunk >= 0);
    if (row) addPosting(words, WORDS, row.docs);
  }
  const set = every(1, 32 * words.length).filter((at) => ((words[at >> 5] ?? 0) >>> (at & 31)) & 1);
  expect(set.map((at) => at - CHUNK)).toEqual(every(2, CHUNK));
});
