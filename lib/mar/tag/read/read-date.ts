import { isoDate, readDate } from "../date";
import { digitsEnd, isDottedNumber } from "./characters";
import { addSegment, type Draft, type Piece } from "./draft";

/** Reads the piece from `from` on as a date. Returns the number of pieces used. */
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

/**
 * Reads a date in three pieces: `2026-08-11`, `2026-08-11.2` with a build of the day, or `07-27-2026` as in the tags of
 * Azure Monitor's agents. Returns the number of pieces used.
 */
export function takeSplitDate(draft: Draft, first: Piece, index: number): number {
  const second = draft.pieces[index + 1];
  const third = draft.pieces[index + 2];
  const dayEnd = digitsEnd(third?.text ?? "", 0);
  if (second?.text.length !== 2 || third === undefined || first.text.length + dayEnd !== 6) {
    return 0;
  }
  const last = third.text.slice(0, dayEnd);
  const build = third.text.slice(dayEnd + 1);
  const yearFirst = first.text.length === 4;
  const date = yearFirst ? isoDate(first.text, second.text, last) : isoDate(last, first.text, second.text);
  if (date === undefined || (dayEnd < third.text.length && !isDottedNumber(third.text, 0))) {
    return 0;
  }
  draft.date ??= date;
  draft.build ??= build || undefined;
  addSegment(draft, "date", first.start, third.end);
  return 3;
}
