/** A piece of a text, in UTF-16 code units, excluding `end`. */
export type Span = { start: number; end: number };

/**
 * A text with the position of each character in the file, or -1 if it is not in the file: the result of joining lines,
 * removing quotes and expanding variables.
 */
export type PlacedText = {
  text: string;
  places: readonly number[];
  /** The position of an empty text. */
  emptyAt?: number;
};

/** Returns a piece of a file with its positions. */
export function placedAt(source: string, { start, end }: Span): PlacedText {
  if (start >= end) return { text: "", places: [], emptyAt: start };
  const places = new Array<number>(end - start);
  for (let at = start; at < end; at++) places[at - start] = at;
  return { text: source.slice(start, end), places };
}

export function placedSlice({ text, places }: PlacedText, start: number, end = text.length): PlacedText {
  return { text: text.slice(start, end), places: places.slice(start, end) };
}

export function joinPlaced(parts: readonly PlacedText[]): PlacedText {
  const [only] = parts;
  if (only && parts.length === 1) return { text: only.text, places: only.places };
  const joined: number[] = [];
  let whole = "";
  for (const { text, places } of parts) {
    whole += text;
    for (const place of places) joined.push(place);
  }
  return { text: whole, places: joined };
}

/** Returns a text that is not in the file. */
export function unplaced(text: string): PlacedText {
  return { text, places: Array.from({ length: text.length }, () => -1) };
}

/**
 * Returns the place in the file of a piece of a placed text. Returns `undefined` if it is not one piece in the file.
 */
export function spanOf({ places, emptyAt }: PlacedText, start: number, end: number): Span | undefined {
  if (places.length === 0 && emptyAt !== undefined) return { start: emptyAt, end: emptyAt };
  const first = places[start];
  if (first === undefined || first < 0) return undefined;
  for (let at = start; at < end; at++) if (places[at] !== first + at - start) return undefined;
  return { start: first, end: first + end - start };
}

/** Splits a text at whitespace. */
export function placedWords(placed: PlacedText): PlacedText[] {
  return [...placed.text.matchAll(/\S+/g)].map(({ 0: word, index }) => placedSlice(placed, index, index + word.length));
}

/** Returns the pieces of the file that form a placed text, in the text's order. */
export function runsOf({ places }: PlacedText): Span[] {
  const runs: Span[] = [];
  for (const place of places) {
    if (place < 0) continue;
    const last = runs.at(-1);
    if (last?.end === place) last.end++;
    else runs.push({ start: place, end: place + 1 });
  }
  return runs;
}
