import { readDate } from "../date";
import { FULL_VERSION } from "../version-line";
import { VOCABULARY } from "../vocabulary";
import { digitsEnd, isDigitAt, isDottedNumber } from "./characters";
import { addBuild, addSegment, addVariant, type Draft, type Piece } from "./draft";
import { takeDate } from "./read-date";
import { readPrerelease, takePrerelease } from "./read-prerelease";

/**
 * Images for development put the major version of Java or Node after their own version. A version rarely has that many
 * later builds.
 * @see https://github.com/devcontainers/images
 */
const LEAST_LANGUAGE = 8;

/** A number after one of these words counts builds. */
const BRANCHES: ReadonlySet<string> = new Set(["main", "master", "edge", "nightly", "daily", "canary"]);

interface Numbers {
  readonly numbers: readonly number[];
  readonly end: number;
}

/** Reads the numbers at the beginning of a text, up to a date after them: `2.0.20240112` is 2.0 of that day. */
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

/** Reads a piece of numbers, with or without a leading `v`, as a version. Returns the number of pieces used. */
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
  if (index > 0 && numbers.length === 1) {
    if (draft.date !== undefined || BRANCHES.has(draft.pieces[index - 1]?.text ?? "")) {
      return addBuild(draft, text.slice(from), start, piece.end);
    }
    // A number in the middle of a name, without dots or `v`, is a version only if it is short and follows no unknown
    // word: `pr-123` is pull request 123.
    if (from === 0 && (text.length > 3 || draft.segments.at(-1)?.role === "other")) {
      return 0;
    }
  }
  draft.version = numbers;
  addSegment(draft, "version", start, piece.end);
  return 1;
}

/**
 * Reads a version with a date, a prerelease or Java's update in the same piece: `2.0.20240112`, `1.0.0rc1`, `8u192`.
 */
function takeJoined(draft: Draft, piece: Piece, numbers: readonly number[], end: number): number {
  if (piece.text[end] === "u" && isDottedNumber(piece.text, end + 1)) {
    draft.version = numbers;
    draft.update = { kb: undefined, cumulative: Number.parseInt(piece.text.slice(end + 1), 10), gdr: undefined };
    addSegment(draft, "version", piece.start, piece.end);
    return 1;
  }
  const rest = piece.text[end] === "." ? end + 1 : end;
  const dated = rest > end && readDate(piece.text, rest) !== undefined;
  if (!dated && readPrerelease(piece.text, rest) === undefined) {
    return 0;
  }
  draft.version = numbers;
  addSegment(draft, "version", piece.start, piece.start + end);
  return dated ? takeDate(draft, piece, rest) : takePrerelease(draft, piece, rest);
}

/** The release suffix that Azure Linux adds after a package's version and revision. */
const PACKAGE_RELEASE = /^(?:azl|cm)\d/;

/**
 * Reads a number after the version: of a language or a second product (`1-3.12-bookworm`, `4.8-3.5`,
 * `4.0.14-24-trixie`), or a revision, at the end, of a full version (`6.0.301-1-alpine3.16`) or of a package
 * (`14.8-1-cm2.0.20230805`).
 */
function takeSecondNumber(draft: Draft, piece: Piece, index: number): number {
  const { text, start, end } = piece;
  const next = draft.pieces[index + 1];
  const isFull = (draft.version?.length ?? 0) >= FULL_VERSION;
  const isLanguage =
    Number(text) >= LEAST_LANGUAGE && (!isFull || VOCABULARY.get(next?.text ?? "")?.kind === "codename");
  const ends = next === undefined || PACKAGE_RELEASE.test(next.text);
  const isRevision = text.length > 3 || (ends && isFull) || (!isLanguage && (ends || isFull));
  // A dated build of Azure Linux can repeat its release: `3.0.20250206-3.0`.
  if (index === 1 && draft.date !== undefined && text === draft.version?.join(".")) {
    addSegment(draft, "version", start, end);
  } else if (text.includes(".") || !isRevision) {
    addVariant(draft, text, start, end);
  } else {
    addBuild(draft, text.replace("v", ""), start, end);
  }
  return 1;
}
