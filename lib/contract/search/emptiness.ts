import { isBaseSearch } from "@/lib/mar/base-search/base-query";
import type { SearchAnswer, SearchProblemView } from "./search";

/**
 * What it means that a page of results is empty: nothing was looked for, as the search is none; the next page may have something; there is
 * no more after the pages before; or nothing in the index has such packages, bases or names.
 */
export type Emptiness = "unasked" | "more" | "over" | "packages" | "bases" | "tags";

type Asked = { q: string; after: number | undefined };

/** Returns what to say of an answer without results. */
export function emptiness({ indexed, problems = [], next }: SearchAnswer, { q, after }: Asked): Emptiness {
  if (problems.some(isNoQuestion)) return "unasked";
  if (next !== undefined) return "more";
  if (after !== undefined) return "over";
  if (indexed.packages) return "packages";
  return isBaseSearch(q) ? "bases" : "tags";
}

const NOT_OF_TAGS: ReadonlySet<string> = new Set(["pkg", "purl", "base"]);
/** Kinds of problems that leave something out of what was looked for. */
const LEFT_OUT: ReadonlySet<string> = new Set(["unknown-value", "value-missing", "no-purl", "no-package"]);

function isNoQuestion({ kind, operator }: SearchProblemView): boolean {
  return kind === "no-digest" || kind === "too-broad" || (LEFT_OUT.has(kind) && NOT_OF_TAGS.has(operator));
}
