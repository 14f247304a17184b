import type { Span } from "../span";

/** The range of characters that replace templates: they have no meaning elsewhere. */
const PRIVATE_USE = { first: 0xe000, last: 0xf8ff };

/** A text of the same length without templates: `mark` replaces them, so that the rest can be parsed. */
export type MaskedText = { text: string; mark: string; templates: Span[] };

/**
 * Masks Helm's templates, `{{ … }}`, in a YAML text. One on lines of its own becomes a comment, as it has no value:
 * `{{- if … }}`, `{{ include … }}`.
 */
export function maskTemplates(source: string): MaskedText {
  const mark = unusedMark(source);
  const templates = mark === undefined ? [] : spansOf(source);
  if (mark === undefined || templates.length === 0) return { text: source, mark: "", templates: [] };
  let text = "";
  let from = 0;
  for (const { start, end } of templates) {
    const isAlone = standsAlone(source, start, end);
    const masked = source.slice(start, end).replace(/[^\r\n]/g, isAlone ? " " : mark);
    text += source.slice(from, start);
    text += isAlone ? `#${masked.slice(1).replace(/(?<=[\r\n]) /g, "#")}` : masked.replace(/[\r\n]/g, mark);
    from = end;
  }
  return { text: text + source.slice(from), mark, templates };
}

function spansOf(source: string): Span[] {
  const spans: Span[] = [];
  for (let start = source.indexOf("{{"); start >= 0; ) {
    const close = source.indexOf("}}", start + 2);
    // Without an end, every opening would be searched to the end of the text.
    if (close < 0) break;
    spans.push({ start, end: close + 2 });
    start = source.indexOf("{{", close + 2);
  }
  return spans;
}

function unusedMark(source: string): string | undefined {
  for (let code = PRIVATE_USE.first; code <= PRIVATE_USE.last; code++) {
    const mark = String.fromCharCode(code);
    if (!source.includes(mark)) return mark;
  }
  return undefined;
}

/** Returns true if a template's lines contain only spaces and other templates. */
function standsAlone(source: string, start: number, end: number): boolean {
  const before =
    source
      .slice(Math.max(0, start - 200), start)
      .split(/[\r\n]/)
      .at(-1) ?? "";
  const after = source.slice(end, end + 200).split(/[\r\n]/, 1)[0] ?? "";
  const first = before.trimStart();
  return (first === "" || first.startsWith("#")) && isTemplatesOnly(after);
}

function isTemplatesOnly(line: string): boolean {
  let at = 0;
  for (;;) {
    while (/\s/.test(line.charAt(at))) at++;
    if (!line.startsWith("{{", at)) return at >= line.length || line.charAt(at) === "#";
    const end = line.indexOf("}}", at);
    if (end < 0) return false;
    at = end + 2;
  }
}
