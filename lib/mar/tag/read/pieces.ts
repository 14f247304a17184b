import type { Piece } from "./draft";

/** Cuts a name at `-` and `_`. A dot stays inside a piece: it belongs to a number or to the text before it. */
export function cutPieces(name: string): Piece[] {
  // Outside ASCII, lower case can be longer than the text. No tag has such characters, so the text is used as it is.
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
