import { DEFAULT_REGION, type Region } from "../region";
import { Coverage } from "./coverage";
import { findInBicep } from "./find/find-in-bicep";
import { findInDockerfile } from "./find/find-in-dockerfile";
import { findInJson } from "./find/find-in-json";
import { findInText } from "./find/find-in-text";
import type { Finding, Found, FoundImage, FoundUnread } from "./find/finding";
import { eachOnce } from "./find/found-in-settings";
import { mentionsIn } from "./find/mentions";
import { officialHost } from "./find/official-host";
import type { FileKind } from "./kind/file-kind";
import { kindOfFile } from "./kind/kind-of-file";
import { LineIndex } from "./line-index";
import { spacedNames } from "./scan/spaced-names";
import { placedAt, type Span } from "./span";
import { expandKnown, usesAny } from "./values/expand-known";
import { type FileValues, fileValues } from "./values/file-values";
import { findInYaml } from "./yaml/find-in-yaml";

/** The maximum number of names, and of wrong lines. A file of the largest size can have more names. */
export const MOST_NAMES = 10_000;
export const MOST_WRONG_LINES = 20;

/** The contents of a file: images of MAR and unreadable names, in order. */
export type FileReading = {
  kind: FileKind;
  lines: number;
  found: (FoundImage | FoundUnread)[];
  /** The count of names beyond the limit, which are neither shown nor asked for. */
  more: number;
  /** The count of names of other registries. */
  others: number;
  /** The count of MAR's names in comments, which are neither shown nor asked for. */
  inComments: number;
  /** Lines that do not fit the file's kind. */
  wrongLines: number[];
  moreWrongLines: number;
};

type Options = { name?: string | undefined; kind?: FileKind | undefined; region?: Region };

/**
 * Reads the image names of a file: first by its kind, then official names in the rest, so that a wrong kind hides no
 * name. Throws only for text that is nested too deep.
 * @param options the file's name, its kind if set by the reader, the region of names without a host
 */
export function readFile(text: string, { name, kind, region = DEFAULT_REGION }: Options = {}): FileReading {
  const known = kind ?? kindOfFile(name, text);
  const setting = { region, lines: new LineIndex(text), values: fileValues(text, known) };
  const found = findIn(text, known, setting);
  const spaced = withoutRead(spacedNames(text, setting), found.names);
  const named = [...found.names, ...spaced, ...withoutRead(found.mentions, [...found.names, ...spaced])];
  const left = leftOver(text, { ...found, names: named }, setting);
  const all = [...named, ...left.found].sort((a, b) => a.line - b.line);
  const shown = all.filter((finding) => finding.kind !== "other");
  return {
    kind: known,
    lines: setting.lines.lines,
    found: shown.slice(0, MOST_NAMES).map((finding) => withHost(text, finding)),
    more: Math.max(0, shown.length - MOST_NAMES),
    others: all.length - shown.length,
    inComments: left.inComments,
    wrongLines: found.wrongLines.slice(0, MOST_WRONG_LINES),
    moreWrongLines: Math.max(0, found.wrongLines.length - MOST_WRONG_LINES),
  };
}

function withHost(text: string, finding: FoundImage | FoundUnread): FoundImage | FoundUnread {
  const host = finding.kind === "unread" ? officialHost(text, finding) : undefined;
  return finding.kind === "unread" && host ? { ...finding, host } : finding;
}

type Setting = { region: Region; lines: LineIndex; values: FileValues };

function findIn(text: string, kind: FileKind, setting: Setting): Found {
  switch (kind) {
    case "dockerfile":
      return { ...findInDockerfile(text, setting), comments: hashLines(text) };
    case "bicep":
      return findInBicep(text, setting);
    case "devcontainer":
      return findInJson(text, setting);
    case "compose":
    case "kubernetes":
    case "helm-values":
    case "pipeline":
      return findInYaml(text, { ...setting, kind });
    default:
      return findInText(text, { ...setting, kind });
  }
}

/**
 * Returns the comment lines of a Dockerfile. In other texts they cannot be distinguished from headings and the like.
 */
function hashLines(text: string): Span[] {
  const lines = [...text.matchAll(/^[ \t]*([#\w]*)[^\r\n]*/gm)];
  const first = lines.find(([line, word]) => line.trim() !== "" && !word?.startsWith("#"));
  if (!first || !/^(?:from|arg|run|copy|add|env|label|workdir|user|shell|expose)$/i.test(first[1] ?? "")) return [];
  return lines.flatMap(({ 0: line, 1: word = "", index }) =>
    word.startsWith("#") ? [{ start: index, end: index + line.length }] : [],
  );
}

/** Returns the mentions without duplicates and without parts of a name. */
function withoutRead(mentions: readonly Finding[], names: readonly Finding[]): Finding[] {
  const read = new Coverage(names.flatMap(({ covers = [] }) => covers));
  const known = new Set<string | number>();
  return mentions.filter((mention) => {
    const { covers = [], line, text } = mention;
    const place = covers[0]?.start ?? `${line} ${text}`;
    return !known.has(place) && known.add(place) && !read.hasAny(covers);
  });
}

/**
 * Returns each name once, without repositories that are part of a longer name elsewhere: the value of `$REPO` in
 * `$REPO:1.0`.
 */
function withoutParts(mentions: readonly Finding[]): Finding[] {
  const isPart = (finding: Finding) => finding.kind === "image" && !finding.image.tag && !finding.image.digest;
  const longer = new Coverage(mentions.flatMap((finding) => (isPart(finding) ? [] : (finding.covers ?? []))));
  return eachOnce(mentions).filter((finding) => !(isPart(finding) && longer.hasAll(finding.covers ?? [])));
}

/** Returns official names that the reader of the file's kind has missed. Those in comments are only counted. */
function leftOver(
  text: string,
  { names, read = [], comments = [] }: Found,
  { region, lines, values }: Setting,
): { found: Finding[]; inComments: number } {
  const covered = new Coverage([...names.flatMap(({ covers = [] }) => covers), ...read]);
  const commented = new Coverage(comments);
  const expanded = usesAny(text, values) && expandKnown(placedAt(text, { start: 0, end: text.length }), values);
  const mentions = expanded
    ? mentionsIn(expanded.value, { region, lines, pieces: expanded.pieces })
    : mentionsIn(text, { region, lines });
  const left = withoutParts(mentions).filter(({ covers = [] }) => !covered.hasAny(covers));
  const found = left.filter(({ covers = [] }) => !commented.hasAny(covers));
  return { found, inComments: left.length - found.length };
}
