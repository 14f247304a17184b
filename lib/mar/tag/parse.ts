import { isFloating } from "./floating";
import { isDigitAt } from "./read/characters";
import { addSegment, type Draft, type Piece } from "./read/draft";
import { cutPieces } from "./read/pieces";
import { takeDate, takeSplitDate } from "./read/read-date";
import { takeVersion } from "./read/read-number";
import { takeRelease } from "./read/read-os";
import { takeDottedDate, takeHash } from "./read/read-rest";
import { takeWord } from "./read/read-word";
import type { TagName } from "./tag-name";
import { isWindowsBuild } from "./windows-release";

// The distribution-spec's maximum length of a tag. A longer text is not read.
const LONGEST = 128;

/**
 * Parses the name of a tag, by the schemes that MAR's publishers document. A name of another scheme keeps the parts
 * that could be read, and the rest as it is.
 * @see https://github.com/dotnet/dotnet-docker/blob/main/documentation/supported-tags.md
 * @see https://learn.microsoft.com/en-us/virtualization/windowscontainers/manage-containers/container-base-images
 */
export function parseTagName(name: string): TagName {
  const draft = newDraft(name);
  let index = 0;
  for (let piece = draft.pieces[0]; piece !== undefined; piece = draft.pieces[index]) {
    index += takePiece(draft, piece, index);
  }
  if (draft.at < name.length) {
    addSegment(draft, "separator", name.length, name.length);
  }
  if (draft.version !== undefined && isWindowsBuild(draft.version)) {
    draft.os ??= { family: "windows", name: "windows", version: undefined };
  }
  draft.floating = isFloating(draft);
  // Each property by name: a rest pattern costs several times as much as the parsing.
  const { segments, version, prerelease, build, os, variants, architecture } = draft;
  const { date, update, moving, unstable, floating, understood } = draft;
  return {
    name,
    segments,
    version,
    prerelease,
    build,
    os,
    variants,
    architecture,
    date,
    update,
    moving,
    unstable,
    floating,
    understood,
  };
}

function newDraft(name: string): Draft {
  const pieces: readonly Piece[] = name.length > LONGEST ? [{ text: "", start: 0, end: name.length }] : cutPieces(name);
  return {
    name,
    segments: [],
    version: undefined,
    prerelease: undefined,
    build: undefined,
    os: undefined,
    variants: [],
    architecture: undefined,
    date: undefined,
    update: undefined,
    floating: undefined,
    understood: pieces.length > 0,
    pieces,
    moving: false,
    unstable: false,
    at: 0,
  };
}

function takePiece(draft: Draft, piece: Piece, index: number): number {
  const taken =
    takeWord(draft, piece, index) ||
    takeRelease(draft, piece, index) ||
    (isDigitAt(piece.text, piece.text.startsWith("v") ? 1 : 0) ? takeNumber(draft, piece, index) : 0) ||
    takeHash(draft, piece) ||
    takeDottedDate(draft, piece);
  if (taken === 0) {
    draft.understood = false;
    addSegment(draft, "other", piece.start, piece.end);
    return 1;
  }
  return taken;
}

function takeNumber(draft: Draft, piece: Piece, index: number): number {
  return (
    takeSplitDate(draft, piece, index) ||
    takeDate(draft, piece, isDigitAt(piece.text, 0) ? 0 : 1) ||
    takeVersion(draft, piece, index)
  );
}
