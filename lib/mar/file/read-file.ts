import { DEFAULT_REGION, type Region } from "../region";
import { type FileKind, fileKind } from "./file-kind";
import { findInBicep } from "./find-in-bicep";
import { findInDockerfile } from "./find-in-dockerfile";
import { findInJson } from "./find-in-json";
import { findInYaml } from "./find-in-yaml";
import type { Finding, Found, FoundImage, FoundUnread } from "./finding";
import { LineIndex } from "./line-index";
import { mentionsIn } from "./mentions";
import { placedAt } from "./span";

/** What of a file is read at the most: names, of which one line each is shown, and lines that are wrong. */
export const MOST_NAMES = 300;
export const MOST_WRONG_LINES = 20;

/** What a file says: images of MAR's and what cannot be told, in their order. */
export type FileReading = {
  kind: FileKind;
  lines: number;
  found: (FoundImage | FoundUnread)[];
  /** Names beyond the bound, which are neither shown nor asked for. */
  more: number;
  /** Names of other registries. */
  others: number;
  /** Lines at which the file is not what its kind says. */
  wrongLines: number[];
  moreWrongLines: number;
};

type Options = { name?: string | undefined; kind?: FileKind | undefined; region?: Region };

/**
 * Reads the image names of a file. Never throws for any text but for one that is nested too deep.
 * @param options the file's name, its kind where somebody has said it, the region of names that tell none
 */
export function readFile(text: string, { name, kind, region = DEFAULT_REGION }: Options = {}): FileReading {
  const known = kind ?? fileKind(name, text);
  const lines = new LineIndex(text);
  const { names, mentions, wrongLines } = findIn(text, known, { region, lines });
  const once = [...names, ...withoutRead(mentions, names)].sort((a, b) => a.line - b.line);
  const shown = once.filter((finding) => finding.kind !== "other");
  return {
    kind: known,
    lines: lines.lines,
    found: shown.slice(0, MOST_NAMES),
    more: Math.max(0, shown.length - MOST_NAMES),
    others: once.length - shown.length,
    wrongLines: wrongLines.slice(0, MOST_WRONG_LINES),
    moreWrongLines: Math.max(0, wrongLines.length - MOST_WRONG_LINES),
  };
}

function findIn(text: string, kind: FileKind, setting: { region: Region; lines: LineIndex }): Found {
  switch (kind) {
    case "dockerfile":
      return findInDockerfile(text, setting);
    case "bicep":
      return findInBicep(text, setting);
    case "devcontainer":
      return findInJson(text, setting);
    case "text":
      return {
        names: [],
        mentions: mentionsIn(placedAt(text, { start: 0, end: text.length }), setting),
        wrongLines: [],
      };
    default:
      return findInYaml(text, { ...setting, kind });
  }
}

/** Mentions but for those that were read as names before, and each at its place once. */
function withoutRead(mentions: readonly Finding[], names: readonly Finding[]): Finding[] {
  const known = new Set(names.map(placeOf));
  return mentions.filter((mention) => {
    const place = placeOf(mention);
    return !known.has(place) && known.add(place);
  });
}

function placeOf(finding: Finding): string | number {
  const places = finding.kind === "image" ? finding.places : undefined;
  const span = places?.form === "name" ? places.rest : places?.form === "module" ? places.whole : places?.repository;
  return span?.end ?? `${finding.line} ${finding.text}`;
}
