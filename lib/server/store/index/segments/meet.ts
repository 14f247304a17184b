import "server-only";
import { grouped } from "../../sql/parts";
import { addPosting, CHUNK, countOfBitmap, countOfWord, eachDoc, isBitmap, WORDS } from "./postings";
import type { TermPosting, Terms } from "./questions";
import type { Entry } from "./reading-order";

/** Bitmaps of entries, one after the other. */
export type Bits = Uint32Array;

/** Bits of one group at a time: they are used before anything else runs. */
let scratch = new Uint32Array(0);

/**
 * Returns which tags of entries have a term of each group. The rarest groups come first.
 * @param note is called with each group, how many tags were left before it, and how many are now
 */
export function meet(
  entries: readonly Entry[],
  groups: Terms,
  rows: readonly TermPosting[],
  note: (group: readonly string[], before: number, left: number) => void = () => undefined,
): Bits {
  const places = new Map(entries.map(({ segment, chunk }, at) => [keyOf(segment, chunk), at]));
  const byTerm = grouped(rows, ({ term }) => term);
  const sorted = groups
    .map((group) => ({ group, rows: group.flatMap((term) => byTerm.get(term) ?? []) }))
    .map((each) => ({ ...each, count: each.rows.reduce((sum, { docs }) => sum + sizeOf(docs), 0) }))
    .sort((a, b) => a.count - b.count);
  const bits = new Uint32Array(entries.length * WORDS);
  if (scratch.length < bits.length) scratch = new Uint32Array(bits.length);
  const other = scratch.subarray(0, bits.length);
  let count = Number.POSITIVE_INFINITY;
  for (const [at, { group, rows: of }] of sorted.entries()) {
    const into = at === 0 ? bits : other.fill(0);
    for (const row of of) addRow(into, places, row);
    const left = at === 0 ? countOf(bits) : keepCommon(bits, other);
    note(group, count, left);
    if (left === 0) break;
    count = left;
  }
  return bits;
}

/** Returns how many tags a row has. */
const sizeOf = (docs: Uint8Array) => (isBitmap(docs) ? countOfBitmap(docs) : docs.length / 2);

const keyOf = (segment: number, chunk: number) => segment * 2 ** 20 + chunk;

function addRow(bits: Bits, places: ReadonlyMap<number, number>, { segment, chunk, docs }: TermPosting): void {
  if (chunk >= 0) {
    const at = places.get(keyOf(segment, chunk));
    if (at !== undefined) addPosting(bits, at * WORDS, docs);
    return;
  }
  let last = -1;
  let at: number | undefined;
  eachDoc({ chunk, docs }, (doc) => {
    const narrow = Math.floor(doc / CHUNK);
    if (narrow !== last) at = places.get(keyOf(segment, narrow));
    last = narrow;
    if (at === undefined) return;
    const word = at * WORDS + ((doc % CHUNK) >> 5);
    bits[word] = (bits[word] ?? 0) | (1 << (doc & 31));
  });
}

/** Takes from a bitmap what another one has not, and returns how many tags are left. */
function keepCommon(bits: Bits, other: Bits): number {
  let count = 0;
  for (let at = 0; at < bits.length; at += 1) {
    const word = bits[at] ?? 0;
    if (word === 0) continue;
    const left = word & (other[at] ?? 0);
    bits[at] = left;
    count += countOfWord(left);
  }
  return count;
}

/** Returns how many tags a bitmap has. */
export function countOf(bits: Bits): number {
  let count = 0;
  for (let at = 0; at < bits.length; at += 1) count += countOfWord(bits[at] ?? 0);
  return count;
}

/** Calls a function with each tag of a bitmap: the number of its entry, and its place in its segment. */
export function eachOf(bits: Bits, entries: readonly Entry[], take: (entry: Entry, doc: number) => void): void {
  for (const [at, entry] of entries.entries()) {
    for (let word = 0; word < WORDS; word += 1) {
      for (let rest = bits[at * WORDS + word] ?? 0; rest !== 0; rest &= rest - 1) {
        take(entry, entry.chunk * CHUNK + 32 * word + 31 - Math.clz32(rest & -rest));
      }
    }
  }
}
