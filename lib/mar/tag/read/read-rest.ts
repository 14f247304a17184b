import { readDate } from "../date";
import { isHash } from "./characters";
import { addSegment, type Draft, type Piece } from "./draft";
import { takeDate } from "./read-date";
import { takeWord } from "./read-word";

/** Reads a commit hash. Returns the number of pieces used. */
export function takeHash(draft: Draft, piece: Piece): number {
  if (!isHash(piece.text)) {
    return 0;
  }
  draft.build ??= piece.text;
  addSegment(draft, "other", piece.start, piece.end);
  return 1;
}

/**
 * Reads a word with a date after a dot, as in Azure Linux tags: `nonroot.20220607`. Returns the number of pieces used.
 */
export function takeDottedDate(draft: Draft, piece: Piece): number {
  const dot = piece.text.indexOf(".");
  if (dot <= 0 || readDate(piece.text, dot + 1) === undefined) {
    return 0;
  }
  const word: Piece = { text: piece.text.slice(0, dot), start: piece.start, end: piece.start + dot };
  // Past the last piece, so that the word cannot take the next piece.
  return takeWord(draft, word, draft.pieces.length) === 0 ? 0 : takeDate(draft, piece, dot + 1);
}
