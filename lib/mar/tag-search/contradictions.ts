import { formatTagFilter } from "../tag-list/filter/filter";
import type { Comparison, TagTerm } from "../tag-list/filter/filter-term";
import { OWN_OPERATORS, type OwnTerm, type SearchProblem } from "./search-term";

type Term = TagTerm | OwnTerm;
/** Conditions that compare, by their operator. */
type Limit = { operator: string; comparison: Comparison; value: string | number | readonly number[] };

/** Returns the conditions that no tag can meet together: a value that is also excluded or out of a range, and ranges without a value between. */
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
    const together = emptyRange(asked) ?? outOfRange(asked);
    if (together) found.push(problem(operator, together.map(textOf).join(" ")));
  }
  const undated = endsOfUndated(own);
  return undated ? [...found, problem("life", undated.map(textOf).join(" "))] : found;
}

const problem = (operator: string, text: string): SearchProblem => ({ kind: "contradiction", operator, text });

function keyOf(term: Term): string {
  return `${term.operator} ${"comparison" in term ? term.comparison : ""} ${term.value}`;
}

function emptyRange(asked: readonly Term[]): readonly Term[] | undefined {
  const limits = asked.filter(isLimit);
  for (const low of limits) {
    for (const high of limits) {
      if (low.comparison.startsWith(">") && high.comparison.startsWith("<") && isEmpty(low, high)) return [low, high];
    }
  }
  return undefined;
}

/** Returns a range and the values that are asked for, if all of them are out of it. */
function outOfRange(asked: readonly Term[]): readonly Term[] | undefined {
  const limits = asked.filter(isLimit);
  const values = limits.filter(({ comparison }) => comparison === "=");
  if (values.length === 0) return undefined;
  const range = limits.find((limit) => values.every((value) => isOut(value, limit)));
  return range && [...values, range];
}

/** Returns conditions on the last day of support of tags that are to have none. */
function endsOfUndated(own: readonly OwnTerm[]): readonly Term[] | undefined {
  const lives = own.filter(({ operator, negated }) => operator === "life" && !negated);
  const end = own.find(({ operator, negated }) => operator === "ends" && !negated);
  return end && lives.length > 0 && lives.every(({ value }) => value === "unknown") ? [...lives, end] : undefined;
}

const isLimit = (term: Term): term is Term & Limit => "comparison" in term;

/** Compares to the precision of the shorter one, as the filter does: 9.0.8 is neither above nor below 9. */
function isEmpty(low: Limit, high: Limit): boolean {
  const order = orderOf(low.value, high.value);
  const [from, to] = [precisionOf(low), precisionOf(high)];
  return (
    order > 0 || (order === 0 && ((low.comparison === ">" && from <= to) || (high.comparison === "<" && to <= from)))
  );
}

function isOut(value: Limit, { comparison, ...limit }: Limit): boolean {
  if (comparison === "=") return false;
  const order = orderOf(value.value, limit.value) * (comparison.startsWith(">") ? 1 : -1);
  const isStrict = !comparison.endsWith("=");
  return order < 0 || (order === 0 && isStrict && precisionOf(value) >= precisionOf({ comparison, ...limit }));
}

function precisionOf({ value }: Limit): number {
  return typeof value === "number" ? 0 : value.length;
}

function orderOf(a: Limit["value"], b: Limit["value"]): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  if (typeof a === "string" && typeof b === "string") {
    const length = Math.min(a.length, b.length);
    const [from, to] = [a.slice(0, length), b.slice(0, length)];
    return from < to ? -1 : Number(from > to);
  }
  if (typeof a !== "object" || typeof b !== "object") return 0;
  const at = a.findIndex((number, place) => place < b.length && number !== b[place]);
  return at === -1 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

function textOf(term: Term): string {
  if (isOfList(term)) return formatTagFilter({ terms: [{ ...term, negated: false }], problems: [] });
  const sign = "comparison" in term && term.comparison !== "=" ? term.comparison : "";
  return `${term.operator}:${sign}${term.value}`;
}

function isOfList(term: Term): term is TagTerm {
  return !OWN_OPERATORS.some((operator) => operator === term.operator);
}
