import { readDate } from "../date";
import type { TagOs } from "../tag-name";
import { VOCABULARY, type Word } from "../vocabulary";
import { isWindowsRelease, windowsBuild } from "../windows-release";
import { isDottedNumber } from "./characters";
import { addSegment, type Draft, type Piece } from "./draft";
import { takeDate } from "./read-date";

/** The position of a word: its first piece, that piece's index in the name, and the number of pieces. */
export interface WordPlace {
  readonly piece: Piece;
  readonly index: number;
  readonly span: number;
}

/** Reads an operating system, and its release if one follows. Returns the number of pieces used. */
export function takeOs(draft: Draft, word: Word, tail: string, { piece, index, span }: WordPlace): number {
  const next = draft.pieces[index + span];
  const release = tail.slice(0, releaseEnd(tail));
  const found = word.kind === "windows" ? windowsOs(word, tail, next) : linuxOs(word, release, next);
  const pieces = span + (found.taken ? 1 : 0);
  const last = draft.pieces[index + pieces - 1] ?? piece;
  // A package's name ends in the release of Azure Linux and the day of the build: `azl3.0.20250402`.
  const dateLength = found.taken ? found.dateLength : tail.length - release.length;
  addSegment(draft, assignOs(draft, found.os) ? "os" : "other", piece.start, last.end - dateLength);
  if (dateLength > 0) {
    takeDate(draft, last, last.text.length - dateLength + 1);
  }
  return pieces;
}

/** Returns the end of the release: the dot before a date, else the length of the text. */
function releaseEnd(text: string): number {
  for (let at = text.indexOf("."); at !== -1; at = text.indexOf(".", at + 1)) {
    if (readDate(text, at + 1) !== undefined) {
      return at;
    }
  }
  return text.length;
}

/**
 * Reads a Windows release without a system name before it: `ltsc2022`, `20h2`, and `1809` at the beginning of a name.
 */
export function takeRelease(draft: Draft, piece: Piece, index: number): number {
  const { text, start, end } = piece;
  const next = draft.pieces[index + 1]?.text ?? "kb";
  const digits = /^\d{4}$/.test(text);
  // Four digits alone can be any version. In Windows tags only an update or an architecture follows them.
  const refused = digits && (index > 0 || !(next.startsWith("kb") || VOCABULARY.get(next)?.kind === "architecture"));
  if (refused || (windowsBuild(text) === undefined && !/^ltsc20\d\d$|^\d\dh[12]$/.test(text))) {
    return 0;
  }
  const name = draft.os?.family === "windows" && draft.os.version === undefined ? draft.os.name : "windows";
  const os: TagOs = { family: "windows", name, version: text };
  const assigned = name === draft.os?.name || assignOs(draft, os);
  draft.os = assigned ? os : draft.os;
  addSegment(draft, assigned ? "os" : "other", start, end);
  return 1;
}

interface FoundOs {
  readonly os: TagOs;
  /** True if the next piece is part of it. */
  readonly taken: boolean;
  /** The length of the date in the next piece, with the dot before it. */
  readonly dateLength: number;
}

function windowsOs(word: Word, tail: string, next: Piece | undefined): FoundOs {
  const taken = tail === "" && next !== undefined && isWindowsRelease(next.text);
  return {
    os: { family: "windows", name: word.value, version: (taken ? next.text : tail) || undefined },
    taken,
    dateLength: 0,
  };
}

/** Reads `alpine3.23`, `ubuntu-22.04`, and `debian-bullseye`, which is bullseye. */
function linuxOs(word: Word, tail: string, next: Piece | undefined): FoundOs {
  const os: TagOs = { family: "linux", name: word.value, version: tail || undefined };
  if (word.kind !== "distribution" || tail !== "" || next === undefined) {
    return { os, taken: false, dateLength: 0 };
  }
  const end = releaseEnd(next.text);
  if (end <= 7 && isDottedNumber(next.text, 0)) {
    return { os: { ...os, version: next.text.slice(0, end) }, taken: true, dateLength: next.text.length - end };
  }
  const codename = VOCABULARY.get(next.text);
  const taken = codename?.kind === "codename";
  return { os: taken ? { ...os, name: codename.value } : os, taken, dateLength: 0 };
}

/**
 * Sets the system. The first one in a name wins, unless it is only the family and a closer one follows (`linux-noble`),
 * or it is repeated with its version: `mariner-cm2.0`.
 */
function assignOs(draft: Draft, os: TagOs): boolean {
  const { os: before } = draft;
  if (before !== undefined) {
    const isFamily = before.name === "linux" || before.name === "windows";
    if (before.version !== undefined || !(isFamily || before.name === os.name)) {
      return false;
    }
  }
  draft.os = os;
  return true;
}
