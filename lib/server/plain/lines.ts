import "server-only";
import { visibleText } from "@/lib/display/text/visible-text";

/** Columns of a terminal that lines should fit. */
const COLUMNS = 80;
/** Characters that take two columns: of Chinese, Japanese and Korean, with their marks. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/u;
/** Where a line may end: after spaces, and around wide characters. */
const PART = new RegExp(`${WIDE.source}[，。；：、！？）]?|[^\\s\\u2e80-\\uffe6]+\\s*|\\s+|.`, "gu");

/** Returns the columns of a terminal that a text takes. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += WIDE.test(character) ? 2 : 1;
  return width;
}

/** Returns a text with spaces up to this many columns. */
function padded(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - widthOf(text)));
}

/** Returns rows as lines, in columns that fit their longest text. The last column is not filled up. */
export function table(rows: readonly (readonly string[])[], indent = "  "): string[] {
  const seen = rows.map((row) => row.map(visibleText));
  const widths: number[] = [];
  for (const row of seen) {
    for (const [at, text] of row.entries()) widths[at] = Math.max(widths[at] ?? 0, widthOf(text));
  }
  return seen.map((row) => `${indent}${row.map((text, at) => padded(text, widths[at] ?? 0)).join("  ")}`.trimEnd());
}

/** Returns a sentence as lines of at most 80 columns. */
export function wrapped(text: string, indent = ""): string[] {
  const lines: string[] = [];
  let line = "";
  for (const [part] of visibleText(text).matchAll(PART)) {
    if (line && widthOf(indent + line + part.trimEnd()) > COLUMNS) {
      lines.push(line.trimEnd());
      line = "";
    }
    line += line ? part : part.trimStart();
  }
  if (line.trim()) lines.push(line.trimEnd());
  return lines.map((each) => indent + each);
}

/** Returns blocks of lines, with an empty line between those that have any. */
export function blocks(...each: readonly (readonly string[])[]): string[] {
  return each.filter((lines) => lines.length > 0).flatMap((lines, at) => (at > 0 ? ["", ...lines] : [...lines]));
}

/** Returns a title above lines; nothing without lines. */
export function titled(title: string, lines: readonly string[]): string[] {
  return lines.length > 0 ? [...wrapped(title), ...lines] : [];
}
