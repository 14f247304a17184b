import type { Region } from "@/lib/mar/region";
import type { LineIndex } from "../line-index";
import { placedAt, type Span } from "../span";
import type { FileValues } from "../values/file-values";
import { namesInSettings } from "./find-in-text";
import type { Found } from "./finding";
import { foundModule } from "./found-name";

type Setting = { region: Region; lines: LineIndex; values: FileValues };

/** Finds the modules of a Bicep file, `'br/public:…'` and `'br:…'`, which are not image names. */
export function findInBicep(source: string, { region, lines, values }: Setting): Found {
  const found: Found = { names: [], mentions: [], wrongLines: [] };
  const { strings, comments, isBicep } = partsOf(source);
  for (const span of strings) {
    const placed = placedAt(source, span);
    const module = foundModule(placed, { line: lines.lineAt(span.start), region });
    if (module) found.names.push(module);
  }
  found.names.push(...namesInSettings(source, { region, lines, values, kind: "bicep" }));
  return { ...found, comments: isBicep ? comments : [] };
}

type Parts = { strings: Span[]; comments: Span[]; isBicep: boolean };

/**
 * Returns the places of the strings of a Bicep file, without their quotes, and of its comments. A text with other
 * quotes is not a Bicep file.
 * @see https://learn.microsoft.com/azure/azure-resource-manager/bicep/file
 */
function partsOf(source: string): Parts {
  const spans: Span[] = [];
  const comments: Span[] = [];
  let isBicep = true;
  const next = /\/\/[^\r\n]*|\/\*(?:[^*]|\*(?!\/))*(?:\*\/)?|'''|'|["`]/g;
  for (let match = next.exec(source); match; match = next.exec(source)) {
    const [mark] = match;
    if (mark.startsWith("/")) comments.push({ start: match.index, end: match.index + mark.length });
    if (/["`]/.test(mark.charAt(0))) isBicep = false;
    if (!mark.startsWith("'")) continue;
    const start = next.lastIndex;
    const end = mark === "'''" ? source.indexOf("'''", start) : endOfString(source, start);
    const stop = end < 0 ? source.length : end;
    spans.push({ start, end: stop });
    next.lastIndex = stop + mark.length;
  }
  return { strings: spans, comments, isBicep };
}

/** Returns the end of a string. It ends on its line; `${…}` is part of it and may contain strings. */
function endOfString(source: string, start: number): number {
  let open = 0;
  for (let at = start; at < source.length; at++) {
    const char = source[at];
    if (char === "\n" || char === "\r") return at;
    if (char === "\\") at++;
    else if (char === "$" && source[at + 1] === "{") open++;
    else if (char === "}" && open > 0) open--;
    else if (char === "'" && open === 0) return at;
  }
  return source.length;
}
