import { formatTagFilter } from "../tag-list/filter/filter";
import type { Comparison, TagTerm } from "../tag-list/filter/filter-term";
import { OWN_OPERATORS, type OwnTerm, type SearchProblem } from "./search-term";

type Term = TagTerm | OwnTerm;
/** Conditions of ranges, by their operator. */
type Limit = { operator: string; comparison: Comparison; value: string | number | readonly number[] };

/** Returns the conditions that no tag can meet together: a value that is also excluded, and ranges without a value between. */
export function contradictions(terms: readonly TagTerm[], own: readonly OwnTerm[]): SearchProblem[] {
  const all: readonly Term[] = [...terms, ...own];
  const excluded = new Set(all.filter(({ negated }) => negated).map(keyOf));
  const found: SearchProblem[] = [];
  for (const operator of new Set(all.map((term) => term.operator))) {
    const asked = all.filter((term) => term.operator === operator && !term.negated);
    const refused = asked.filter((term) => excluded.has(keyOf(term)));
    // One of an operator's values is enough, but all words must be there.
    const [first] = operator === "word" || refused.length === asked.length ? refused : [];
    if (first) found.push(problem(operator, `${textOf(first)} -${textOf(first)}`));
    const range = emptyRange(asked);
    if (range) found.push(problem(operator, range.map(textOf).join(" ")));
  }
  return found;
}

const problem = (operator: string, text: string): SearchProblem => ({ kind: "contradiction", operator, text });

function keyOf(term: Term): string {
  return `${term.operator} ${"comparison" in term ? term.comparison : ""} ${term.value}`;
}

function emptyRange(asked: readonly Term[]): readonly [Term, Term] | undefined {
  for (const low of asked) {
    for (const high of asked) {
      if (!("comparison" in low) || !("comparison" in high)) continue;
      if (low.comparison.startsWith(">") && high.comparison.startsWith("<") && isEmpty(low, high)) return [low, high];
    }
  }
  return undefined;
}

/** Compares to the precision of the shorter one, as the filter does: 9.0.8 is neither above nor below 9. */
function isEmpty(low: Limit, high: Limit): boolean {
  const order = orderOf(low.value, high.value);
  return order > 0 || (order === 0 && (low.comparison === ">" || high.comparison === "<") && isExact(low, high));
}

function isExact(low: Limit, high: Limit): boolean {
  return String(low.value).length === String(high.value).length;
}

function orderOf(low: Limit["value"], high: Limit["value"]): number {
  if (typeof low === "number" && typeof high === "number") return low - high;
  if (typeof low === "string" && typeof high === "string") {
    const length = Math.min(low.length, high.length);
    const [from, to] = [low.slice(0, length), high.slice(0, length)];
    return from < to ? -1 : Number(from > to);
  }
  if (typeof low !== "object" || typeof high !== "object") return 0;
  const at = low.findIndex((number, place) => place < high.length && number !== high[place]);
  return at === -1 ? 0 : (low[at] ?? 0) - (high[at] ?? 0);
}

function textOf(term: Term): string {
  if (isOfList(term)) return formatTagFilter({ terms: [{ ...term, negated: false }], problems: [] });
  const sign = "comparison" in term && term.comparison !== "=" ? term.comparison : "";
  return `${term.operator}:${sign}${term.value}`;
}

function isOfList(term: Term): term is TagTerm {
  return !OWN_OPERATORS.some((operator) => operator === term.operator);
}
