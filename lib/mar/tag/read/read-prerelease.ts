import type { TagPrerelease } from "../tag-name";
import { VOCABULARY } from "../vocabulary";
import { digitsEnd, isDottedNumber, lettersEnd } from "./characters";
import { addSegment, type Draft, type Piece } from "./draft";

interface PrereleaseText {
  readonly prerelease: TagPrerelease;
  readonly build: string | undefined;
}

/**
 * Reads the prerelease that begins at `from` and ends the text. Its number is joined or after a dot, and a build may
 * follow: `preview.7`, `rc2`, `preview.7.25380.108`.
 * @see https://semver.org/spec/v2.0.0.html#spec-item-9
 */
export function readPrerelease(text: string, from: number): PrereleaseText | undefined {
  const wordEnd = lettersEnd(text, from);
  const label = text.slice(from, wordEnd);
  if (VOCABULARY.get(label)?.kind !== "prerelease") {
    return undefined;
  }
  if (wordEnd === text.length) {
    return { prerelease: { label, number: undefined }, build: undefined };
  }
  const numberStart = text[wordEnd] === "." ? wordEnd + 1 : wordEnd;
  if (!isDottedNumber(text, numberStart)) {
    return undefined;
  }
  const numberEnd = digitsEnd(text, numberStart);
  const number = Number(text.slice(numberStart, numberEnd));
  return { prerelease: { label, number }, build: text.slice(numberEnd + 1) || undefined };
}

/** Reads the piece from `from` on as a prerelease. Returns the number of pieces used. */
export function takePrerelease(draft: Draft, piece: Piece, from: number): number {
  const found = readPrerelease(piece.text, from);
  if (found === undefined) {
    return 0;
  }
  draft.prerelease ??= found.prerelease;
  draft.build ??= found.build;
  addSegment(draft, "prerelease", piece.start + from, piece.end);
  return 1;
}
