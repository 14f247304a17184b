import { readDate } from "../date";
import { isDottedNumber, isHash } from "./characters";
import { addBuild, addSegment, type Draft } from "./draft";
import { takeDate } from "./read-date";
import type { WordPlace } from "./read-os";

/**
 * Reads a later build of a version: `hotfix`, `hotfix.20230101`, `build.10`, `r2`, `patch-3`. Sets the build, and the
 * date if there is one. Returns the number of pieces used.
 * @param tail what follows the word in its piece
 */
export function takeRevision(draft: Draft, { piece, index }: WordPlace, tail: string): number {
  const word = piece.text.slice(0, piece.text.length - tail.length);
  const skipped = tail.startsWith(".") ? 1 : 0;
  const from = word.length + skipped;
  // Single letters begin many other words: they count only with a number and after a version.
  if (word.length === 1 && (tail === "" || draft.version === undefined || isHash(piece.text))) {
    return 0;
  }
  if (readDate(piece.text, from) !== undefined) {
    addSegment(draft, "version", piece.start, piece.start + word.length);
    return takeDate(draft, piece, from);
  }
  if (tail !== "") {
    return isDottedNumber(tail, skipped) ? addBuild(draft, tail.slice(skipped), piece.start, piece.end) : 0;
  }
  const next = draft.pieces[index + 1];
  if (next === undefined || !isDottedNumber(next.text, 0)) {
    return addBuild(draft, "0", piece.start, piece.end);
  }
  if (readDate(next.text, 0) !== undefined) {
    addSegment(draft, "version", piece.start, piece.end);
    return 1;
  }
  return addBuild(draft, next.text, piece.start, next.end) + 1;
}
