import "server-only";
import type { Comparison } from "@/lib/mar/tag-list/filter/filter-term";

/** Milliseconds since 1970, from one and below another one. */
export type TimeSpan = [start: number, end: number];

const DAY = 24 * 60 * 60 * 1000;

/** Returns the first moment of a year, a month or a day, and that of the next. */
export function spanOf(value: string): TimeSpan {
  const [year = 0, month, day] = value.split("-").map(Number);
  const start = Date.UTC(year, (month ?? 1) - 1, day ?? 1);
  if (day !== undefined) return [start, start + DAY];
  return [start, month === undefined ? Date.UTC(year + 1, 0, 1) : Date.UTC(year, month, 1)];
}

/** Returns the moments that compare so with a year, a month or a day. */
export function comparedSpan(comparison: Comparison, value: string): TimeSpan {
  const [start, end] = spanOf(value);
  switch (comparison) {
    case ">=":
      return [start, Number.POSITIVE_INFINITY];
    case ">":
      return [end, Number.POSITIVE_INFINITY];
    case "<":
      return [Number.NEGATIVE_INFINITY, start];
    case "<=":
      return [Number.NEGATIVE_INFINITY, end];
    case "=":
      return [start, end];
  }
}

/**
 * Returns the facets of a time, `ends=2025` and `ends=2026-11`, of which one is that of each day in a span: of years that are wholly
 * in it, and of months that are partly.
 */
export function facetsInSpan(words: readonly string[], [start, end]: TimeSpan): string[] {
  const isWhole = ([from, to]: TimeSpan) => from >= start && to <= end;
  const timeOf = (word: string) => word.slice(word.indexOf("=") + 1);
  return words.filter((word) => {
    const value = timeOf(word);
    if (value.length === 4) return isWhole(spanOf(value));
    const [from, to] = spanOf(value);
    return from < end && to > start && !isWhole(spanOf(value.slice(0, 4)));
  });
}
