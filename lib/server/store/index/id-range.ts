import "server-only";
import type { OwnTerm } from "@/lib/mar/tag-search/search-term";
import { idSince } from "./order";
import { spanOf } from "./time-span";

/** Ids from one, and below another one. */
export type IdRange = { from: number; below: number };

/** Returns the ids of the tags whose images were built when a search says: ids grow with that time. */
export function idRangeOf(own: readonly OwnTerm[]): IdRange {
  const range: IdRange = { from: 0, below: Number.MAX_SAFE_INTEGER };
  const asked = own.flatMap((term) => (term.operator === "created" && !term.negated ? [term] : []));
  const choices = asked.filter(({ comparison }) => comparison === "=").length;
  for (const { comparison, value } of asked) {
    // One of several is enough.
    if (comparison === "=" && choices > 1) continue;
    const [start, end] = spanOf(value);
    if (comparison === ">=" || comparison === "=") range.from = Math.max(range.from, idSince(start));
    if (comparison === ">") range.from = Math.max(range.from, idSince(end));
    if (comparison === "<=" || comparison === "=") range.below = Math.min(range.below, idSince(end));
    if (comparison === "<") range.below = Math.min(range.below, idSince(start));
  }
  return range;
}
