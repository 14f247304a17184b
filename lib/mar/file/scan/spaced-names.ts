import type { Region } from "../../region";
import type { Finding } from "../find/finding";
import { foundValues } from "../find/found-values";
import type { LineIndex } from "../line-index";
import { placedAt, type Span, unplaced } from "../span";

type Reading = { region: Region; lines: LineIndex };

const NAME = String.raw`((?:oci://)?mcr\.(?:microsoft\.com|azure\.cn)/[a-z0-9][\w./-]{0,200})`;
/** A row of `docker images`: name, tag and the beginning of the image id. */
const ROW = new RegExp(
  String.raw`(?<![\w./@-])${NAME}[ \t]{1,60}(\w[\w.-]{0,127})[ \t]{1,60}(?:sha256:)?[0-9a-f]{12}\b`,
  "g",
);
/** A chart and its version in one command, which may span lines. */
const REST = String.raw`(?:[^\r\n|;&\\]|\\\r?\n|\\(?![\r\n])){0,300}?`;
const VERSION = String.raw`--version[ =]["']?(v?\d[\w.+-]{0,60})`;
const CHART = new RegExp(
  String.raw`(oci://mcr\.(?:microsoft\.com|azure\.cn)/[a-z0-9][\w./-]{0,200})(?![\w.:@/-])${REST}${VERSION}`,
  "g",
);
const CHART_BEHIND = new RegExp(
  String.raw`\bhelm\b${REST}${VERSION}${REST}(oci://mcr\.(?:microsoft\.com|azure\.cn)/[a-z0-9][\w./-]{0,200})(?![\w.:@/-])`,
  "g",
);

/**
 * Finds names apart from their tags: rows of a list, charts of commands with `--version`. Their tags are not rewritten.
 */
export function spacedNames(source: string, { region, lines }: Reading): Finding[] {
  const found = (pattern: RegExp, [name, tag]: readonly [number, number]) =>
    [...source.matchAll(pattern)].map((match) => {
      const [path, reference] = [spanOf(match, name), spanOf(match, tag)];
      const values = {
        repository: placedAt(source, path),
        tag: unplaced(source.slice(reference.start, reference.end)),
        isNumber: false,
      };
      return foundValues(values, { line: lines.lineAt(path.start), region });
    });
  if (!/mcr\./.test(source)) return [];
  return [...found(ROW, [1, 2]), ...found(CHART, [1, 2]), ...found(CHART_BEHIND, [2, 1])].filter(
    ({ kind }) => kind === "image",
  );
}

/** Returns the place of a group of a match: the first of two from the left, the last from the right. */
function spanOf(match: RegExpExecArray, group: number): Span {
  const [whole] = match;
  const text = match[group] ?? "";
  const at = group === 1 ? whole.indexOf(text) : whole.lastIndexOf(text);
  return { start: match.index + at, end: match.index + at + text.length };
}
