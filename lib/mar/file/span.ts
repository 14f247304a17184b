/** A piece of a text, in UTF-16 code units; `end` is not part of it. */
export type Span = { start: number; end: number };

/**
 * A text of which each character is known by its place in the file, -1 where it stands in none: what is left of several
 * lines, quotes and variables.
 */
export type PlacedText = {
  text: string;
  places: readonly number[];
  /** Where an empty text would stand. */
  emptyAt?: number;
};

/** A piece of a file as it stands there. */
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

/** A text that stands nowhere in the file as it is. */
export function unplaced(text: string): PlacedText {
  return { text, places: Array.from({ length: text.length }, () => -1) };
}

/** Where in the file a piece of a placed text stands; `undefined` where that is not one piece of the file as well. */
export function spanOf({ places, emptyAt }: PlacedText, start: number, end: number): Span | undefined {
  if (places.length === 0 && emptyAt !== undefined) return { start: emptyAt, end: emptyAt };
  const first = places[start];
  if (first === undefined || first < 0) return undefined;
  for (let at = start; at < end; at++) if (places[at] !== first + at - start) return undefined;
  return { start: first, end: first + end - start };
}

/** The words of a text, as whitespace parts them. */
export function placedWords(placed: PlacedText): PlacedText[] {
  return [...placed.text.matchAll(/\S+/g)].map(({ 0: word, index }) => placedSlice(placed, index, index + word.length));
}

/** The pieces of the file that a placed text is made of, in the text's order. */
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
