import "server-only";
import type { Sliced } from "./slices";
import { sortSliced } from "./sort";

/** Many small tables: growing one large table blocks everything else. A power of two. */
const TABLES = 64;
/**
 * Texts that each table remembers. For names that have nothing in common, tables would take more memory than the names.
 */
const KNOWN_IN_TABLE = 2048;

/** Numbers texts, from 0 on. A repeated text keeps its number, unless there are very many others. */
export class Numbering {
  readonly texts: string[] = [];
  readonly #tables = Array.from({ length: TABLES }, () => new Map<string, number>());

  numberOf(text: string): number {
    const { length } = text;
    const spread = length + text.charCodeAt(length >> 1) * 7 + text.charCodeAt(length - 1) * 31;
    const table = this.#tables[spread & (TABLES - 1)];
    const known = table?.get(text);
    if (known !== undefined) return known;
    const number = this.texts.push(text) - 1;
    if (table && table.size < KNOWN_IN_TABLE) table.set(text, number);
    return number;
  }
}

const STEP = 16 * 1024;

/** Converts numbers of texts to ranks in their sorted order; equal texts get the same rank. */
export function* toPlaces(numbers: Uint32Array, texts: readonly string[]): Sliced<void> {
  const sorted = new Uint32Array(texts.length);
  for (let number = 0; number < texts.length; number += 1) sorted[number] = number;
  yield* sortSliced(sorted, (a, b) => compareTexts(texts[a] ?? "", texts[b] ?? ""));
  const places = new Uint32Array(texts.length);
  let place = 0;
  for (let at = 0; at < sorted.length; at += 1) {
    const [before, number] = [sorted[at - 1] ?? 0, sorted[at] ?? 0];
    if (at > 0 && texts[before] !== texts[number]) place += 1;
    places[number] = place;
    if (at % STEP === 0) yield;
  }
  for (let position = 0; position < numbers.length; position += 1) {
    numbers[position] = places[numbers[position] ?? 0] ?? 0;
    if (position % STEP === 0) yield;
  }
}

function compareTexts(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
