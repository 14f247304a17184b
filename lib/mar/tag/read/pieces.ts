import type { Piece } from "./draft";

/** Cuts a name at `-` and `_`. A dot stays inside a piece: it belongs to a number or to what stands before it. */
export function cutPieces(name: string): Piece[] {
  // Lower case can be longer than the text outside ASCII, which no tag has; such a text is taken as it is.
  const lower = name.toLowerCase();
  const text = lower.length === name.length ? lower : name;
  const pieces: Piece[] = [];
  let start = 0;
  for (let end = 0; end <= text.length; end += 1) {
    const char = text[end];
    if (char === undefined || char === "-" || char === "_") {
      if (end > start) {
        pieces.push({ text: text.slice(start, end), start, end });
      }
      start = end + 1;
    }
  }
  return pieces;
}
