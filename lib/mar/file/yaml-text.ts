import type { Scalar } from "yaml";
import { type PlacedText, placedAt, unplaced } from "./span";

/**
 * The text of a YAML value as it stands in the file, without its quotes. One that is written with escapes, or over
 * several lines, has no places.
 * @param masked the text that was read as YAML, of the source's own length
 */
export function placedScalar(source: string, masked: string, scalar: Scalar): PlacedText {
  const [start = 0, end = 0] = scalar.range ?? [];
  const raw = masked.slice(start, end);
  const quotes = scalar.type === "QUOTE_DOUBLE" || scalar.type === "QUOTE_SINGLE" ? 1 : 0;
  const inner = { start: start + quotes, end: end - quotes };
  const value = typeof scalar.value === "string" ? scalar.value : (scalar.source ?? raw);
  if (masked.slice(inner.start, inner.end) === value) return placedAt(source, inner);
  return unplaced(value);
}

/** True for a value that YAML takes for a number, a truth value, a date or nothing. */
export function isText(scalar: Scalar): boolean {
  return typeof scalar.value === "string";
}
