import { DOUBLE_WORDS, VOCABULARY, type Word } from "../vocabulary";
import { isDottedNumber, lettersEnd } from "./characters";
import { addSegment, addVariant, type Draft, type Piece } from "./draft";
import { takeOs, type WordPlace } from "./read-os";
import { takePrerelease } from "./read-prerelease";
import { takeRevision } from "./read-revision";
import { takeUpdate } from "./read-update";

/**
 * Reads a word of the vocabulary, in one or two pieces, with or without a number. Returns the number of pieces used.
 */
export function takeWord(draft: Draft, piece: Piece, index: number): number {
  const next = DOUBLE_WORDS.has(piece.text) ? draft.pieces[index + 1] : undefined;
  const double = next === undefined ? 0 : takeText(draft, `${piece.text}-${next.text}`, { piece, index, span: 2 });
  return double || takeText(draft, piece.text, { piece, index, span: 1 });
}

function takeText(draft: Draft, text: string, place: WordPlace): number {
  const { piece, index, span } = place;
  // Words such as `arm32v7` contain digits: look up the whole text before its letters.
  const whole = VOCABULARY.get(text);
  const wordEnd = whole === undefined ? lettersEnd(text, text.indexOf("-") + 1) : text.length;
  const word = whole ?? VOCABULARY.get(text.slice(0, wordEnd));
  const tail = text.slice(wordEnd);
  if (word?.kind === "prerelease") {
    return takePrerelease(draft, piece, 0);
  }
  if (word?.kind === "revision") {
    return takeRevision(draft, place, tail);
  }
  // Azure Linux's packages write `cm2.0` and `azl3.0`. Without the release, such short texts can mean anything.
  const isBare = tail === "" && word?.kind === "distribution" && text.length < 3;
  if (word === undefined || isBare || (tail !== "" && !isDottedNumber(tail, 0))) {
    return 0;
  }
  const end = draft.pieces[index + span - 1]?.end ?? piece.end;
  switch (word.kind) {
    case "distribution":
    case "windows":
    case "codename":
      return takeOs(draft, word, tail, place);
    case "update":
      return takeUpdate(draft, piece, word.value, tail);
    case "variant":
      addVariant(draft, text, piece.start, end);
      return span;
    case "moving":
      return tail === "" ? takeMoving(draft, word, piece) : 0;
    case "architecture":
      return tail === "" ? takeArchitecture(draft, word.value, piece.start, end, span) : 0;
  }
}

/** Reads `latest` and similar words as a version, in whose place they stand. */
function takeMoving(draft: Draft, word: Word, piece: Piece): number {
  draft.moving = true;
  draft.unstable ||= word.value === "unstable";
  addSegment(draft, "version", piece.start, piece.end);
  return 1;
}

function takeArchitecture(draft: Draft, value: string, start: number, end: number, span: number): number {
  const first = draft.architecture === undefined;
  draft.architecture ??= value;
  addSegment(draft, first ? "architecture" : "other", start, end);
  return span;
}
