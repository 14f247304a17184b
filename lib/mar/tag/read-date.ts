import { isoDate, readDate } from "./date";
import { addSegment, type Draft, type Piece } from "./draft";

/** Reads the piece from `from` on as a date; the number of pieces taken. */
export function takeDate(draft: Draft, piece: Piece, from: number): number {
  const found = readDate(piece.text, from);
  if (found === undefined) {
    return 0;
  }
  draft.date ??= found.date;
  draft.build ??= found.build;
  addSegment(draft, "date", piece.start + from, piece.end);
  return 1;
}

/** Reads a date in three pieces: `2026-08-11`, or `07-27-2026` as in the tags of Azure Monitor's agents. */
export function takeSplitDate(draft: Draft, first: Piece, index: number): number {
  const second = draft.pieces[index + 1];
  const third = draft.pieces[index + 2];
  if (second?.text.length !== 2 || third === undefined || first.text.length + third.text.length !== 6) {
    return 0;
  }
  const yearFirst = first.text.length === 4;
  const date = yearFirst ? isoDate(first.text, second.text, third.text) : isoDate(third.text, first.text, second.text);
  if (date === undefined) {
    return 0;
  }
  draft.date ??= date;
  addSegment(draft, "date", first.start, third.end);
  return 3;
}
