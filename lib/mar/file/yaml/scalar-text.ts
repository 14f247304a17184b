import type { Scalar } from "yaml";
import { type PlacedText, placedAt, type Span, unplaced } from "../span";

/**
 * Returns the text of a YAML value with its positions in the file, without quotes. With escapes, or over several lines,
 * it has no positions.
 * @param masked the text that was parsed as YAML
 * @param offset where that text begins in the source
 */
export function placedScalar(source: string, masked: string, scalar: Scalar, offset: number): PlacedText {
  const [start = 0, end = 0] = scalar.range ?? [];
  const raw = masked.slice(start, end);
  const quotes = scalar.type === "QUOTE_DOUBLE" || scalar.type === "QUOTE_SINGLE" ? 1 : 0;
  const value = typeof scalar.value === "string" ? scalar.value : (scalar.source ?? raw);
  if (masked.slice(start + quotes, end - quotes) !== value) return unplaced(value);
  return placedAt(source, { start: offset + start + quotes, end: offset + end - quotes });
}

/** Returns the place of a value in the file, with its quotes. */
export function spanOfScalar({ range }: Scalar, offset: number): Span {
  return { start: offset + (range?.[0] ?? 0), end: offset + (range?.[1] ?? 0) };
}

/** Returns the gaps between pieces of a text of this length. */
export function gapsBetween(spans: readonly Span[], length: number): Span[] {
  const gaps: Span[] = [];
  let from = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (start > from) gaps.push({ start: from, end: start });
    from = Math.max(from, end);
  }
  return from < length ? [...gaps, { start: from, end: length }] : gaps;
}
