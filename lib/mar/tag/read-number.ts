import { digitsEnd, isDigitAt } from "./characters";
import { readDate } from "./date";
import { addSegment, addVariant, type Draft, type Piece } from "./draft";
import { takeDate } from "./read-date";
import { readPrerelease, takePrerelease } from "./read-prerelease";

/** How many numbers name one release: major, minor and patch. */
const FULL_VERSION = 3;

interface Numbers {
  readonly numbers: readonly number[];
  readonly end: number;
}

/** The numbers at the beginning of a text, up to a date after them: `2.0.20240112` is 2.0 of that day. */
function readNumbers(text: string, from: number): Numbers {
  const numbers: number[] = [];
  let end = from;
  while (isDigitAt(text, end)) {
    const next = digitsEnd(text, end);
    numbers.push(Number(text.slice(end, next)));
    end = next;
    if (text[end] !== "." || !isDigitAt(text, end + 1) || readDate(text, end + 1) !== undefined) {
      break;
    }
    end += 1;
  }
  return { numbers, end };
}

/** Reads a piece of numbers, `v` before them or not, as a version; the number of pieces taken. */
export function takeVersion(draft: Draft, piece: Piece, index: number): number {
  const { text, start } = piece;
  const from = text.startsWith("v") ? 1 : 0;
  const { numbers, end } = readNumbers(text, from);
  if (numbers.length === 0 || !numbers.every(Number.isSafeInteger)) {
    return 0;
  }
  if (draft.version !== undefined) {
    return end === text.length ? takeSecondNumber(draft, piece, index) : 0;
  }
  if (end < text.length) {
    return takeJoined(draft, piece, numbers, end);
  }
  // A number in the middle of a name, without dots or `v`, is a version only where it is a short one.
  if (index > 0 && from === 0 && numbers.length === 1 && text.length > 3) {
    return 0;
  }
  draft.version = numbers;
  addSegment(draft, "version", start, piece.end);
  return 1;
}

/** A version with a date or a prerelease in the same piece: `2.0.20240112`, `1.0.0rc1`. */
function takeJoined(draft: Draft, piece: Piece, numbers: readonly number[], end: number): number {
  const rest = piece.text[end] === "." ? end + 1 : end;
  const dated = rest > end && readDate(piece.text, rest) !== undefined;
  if (!dated && readPrerelease(piece.text, rest) === undefined) {
    return 0;
  }
  draft.version = numbers;
  addSegment(draft, "version", piece.start, piece.start + end);
  return dated ? takeDate(draft, piece, rest) : takePrerelease(draft, piece, rest);
}

/**
 * After the version: that of a language or a second product (`1-3.12-bookworm`, `4.8-3.5`), or a revision, at the end or
 * of a full version (`6.0.301-1-alpine3.16`).
 */
function takeSecondNumber(draft: Draft, piece: Piece, index: number): number {
  const { text, start, end } = piece;
  const isRevision =
    index === draft.pieces.length - 1 || text.length > 3 || (draft.version?.length ?? 0) >= FULL_VERSION;
  if (text.includes(".") || !isRevision) {
    addVariant(draft, text, start, end);
  } else {
    draft.build ??= text;
    addSegment(draft, "version", start, end);
  }
  return 1;
}
