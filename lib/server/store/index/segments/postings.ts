import "server-only";

/** Tags of a chunk; where a term is rare, its row is of a wide one. */
export const CHUNK = 4_096;
const WIDE = 65_536;
const CHUNKS_OF_WIDE = WIDE / CHUNK;
/** Bytes of a chunk's bitmap. A row that is shorter is a list of places in the chunk, of two bytes each. */
const BITMAP = CHUNK / 8;
/** 32-bit words of a chunk's bitmap. */
export const WORDS = CHUNK / 32;
const MOST_LISTED = BITMAP / 2 - 1;

/** One row of a term: in which places of a chunk it is. Wide chunks have numbers below 0. */
export type Posting = { chunk: number; docs: Uint8Array };

/** Returns the number of the wide chunk that has a chunk. */
export const wideOf = (chunk: number) => -1 - Math.floor(chunk / CHUNKS_OF_WIDE);

/** Returns the first place of a chunk. */
const startOf = (chunk: number) => (chunk < 0 ? (-1 - chunk) * WIDE : chunk * CHUNK);

/** Returns the rows of a term. @param docs the places that have it, ascending, each once */
export function encodePostings(docs: ArrayLike<number>, count = docs.length): Posting[] {
  const found: Posting[] = [];
  for (let from = 0; from < count; ) {
    const wide = Math.floor((docs[from] ?? 0) / WIDE);
    const end = endOf(docs, from, count, (wide + 1) * WIDE);
    if (end - from <= MOST_LISTED) found.push({ chunk: -1 - wide, docs: listed(docs, from, end, wide * WIDE) });
    else found.push(...narrow(docs, from, end));
    from = end;
  }
  return found;
}

function narrow(docs: ArrayLike<number>, first: number, last: number): Posting[] {
  const found: Posting[] = [];
  for (let from = first; from < last; ) {
    const chunk = Math.floor((docs[from] ?? 0) / CHUNK);
    const start = chunk * CHUNK;
    const end = endOf(docs, from, last, start + CHUNK);
    const encode = end - from <= MOST_LISTED ? listed : bitmap;
    found.push({ chunk, docs: encode(docs, from, end, start) });
    from = end;
  }
  return found;
}

/** Returns where the places from a limit on begin. */
function endOf(docs: ArrayLike<number>, from: number, count: number, limit: number): number {
  let at = from;
  while (at < count && (docs[at] ?? limit) < limit) at += 1;
  return at;
}

function listed(docs: ArrayLike<number>, from: number, end: number, start: number): Uint8Array {
  const bytes = new Uint8Array(2 * (end - from));
  for (let at = from; at < end; at += 1) {
    const place = (docs[at] ?? 0) - start;
    bytes[2 * (at - from)] = place & 0xff;
    bytes[2 * (at - from) + 1] = place >> 8;
  }
  return bytes;
}

function bitmap(docs: ArrayLike<number>, from: number, end: number, start: number): Uint8Array {
  const bytes = new Uint8Array(BITMAP);
  for (let at = from; at < end; at += 1) {
    const place = (docs[at] ?? 0) - start;
    bytes[place >> 3] = (bytes[place >> 3] ?? 0) | (1 << (place & 7));
  }
  return bytes;
}

export const isBitmap = (docs: Uint8Array) => docs.length === BITMAP;

/** Returns how many bits of a bitmap are set. @param docs whole words */
export function countOfBitmap(docs: Uint8Array): number {
  // Words begin at multiples of four bytes, and a row can begin anywhere.
  const { buffer, byteOffset, length } = docs.byteOffset % 4 === 0 ? docs : new Uint8Array(docs);
  let count = 0;
  for (const word of new Uint32Array(buffer, byteOffset, length / 4)) count += countOfWord(word);
  return count;
}

/** Returns how many bits of 32 are set. */
export function countOfWord(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Calls a function with each place of a row, ascending. */
export function eachDoc({ chunk, docs }: Posting, take: (doc: number) => void): void {
  const start = startOf(chunk);
  if (isBitmap(docs)) {
    for (let at = 0; at < BITMAP; at += 1) {
      for (let rest = docs[at] ?? 0; rest !== 0; rest &= rest - 1) take(start + 8 * at + 31 - Math.clz32(rest & -rest));
    }
    return;
  }
  for (let at = 0; at + 1 < docs.length; at += 2) take(start + (docs[at] ?? 0) + 256 * (docs[at + 1] ?? 0));
}

/** Adds a narrow chunk's row to a bitmap, from a word of it on. */
export function addPosting(words: Uint32Array, from: number, docs: Uint8Array): void {
  if (isBitmap(docs)) {
    for (let at = 0; at < WORDS; at += 1) {
      const byte = 4 * at;
      words[from + at] =
        (words[from + at] ?? 0) |
        (docs[byte] ?? 0) |
        ((docs[byte + 1] ?? 0) << 8) |
        ((docs[byte + 2] ?? 0) << 16) |
        ((docs[byte + 3] ?? 0) << 24);
    }
    return;
  }
  for (let at = 0; at + 1 < docs.length; at += 2) {
    const place = (docs[at] ?? 0) + 256 * (docs[at + 1] ?? 0);
    words[from + (place >> 5)] = (words[from + (place >> 5)] ?? 0) | (1 << (place & 31));
  }
}
