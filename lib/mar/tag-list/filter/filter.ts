import type { TagFilter, TagFilterProblem, TagOperator, TagTerm } from "./filter-term";
import { isTagOperator, readTerm } from "./read-term";

// `-`, `operator:`, and a value that may be quoted. `"-preview"` in quotes is the word itself.
const TOKEN = /(-?)(?:([a-z]{1,40}):)?(?:"([^"]*)"?|([^\s"]+))/gi;

/**
 * The maximum number of different conditions. Each key press compares every condition with the parts of tens of
 * thousands of tags.
 */
export const CONDITIONS_MAX = 24;

/**
 * Parses a filter's text: `os:noble,alpine3.23 arch:arm64 ver:>=9 is:floating -preview words`. All words and
 * comparisons must match; of an operator's other values, one must. `-` negates a condition. Repeated conditions count
 * once. Text that is not a condition, or exceeds the limit, becomes a problem.
 */
export function parseTagFilter(text: string): TagFilter {
  const terms: TagTerm[] = [];
  const problems: TagFilterProblem[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const [token, dash = "", written, quoted, plain = ""] = match;
    if (terms.length + problems.length >= CONDITIONS_MAX) {
      problems.push({ kind: "too-many", operator: "", text: text.slice(match.index) });
      break;
    }
    const operator = written?.toLowerCase();
    const negated = dash !== "";
    if (operator !== undefined) {
      readValues(operator, quoted ?? plain, negated, terms, problems);
    } else if (quoted === undefined && /^[a-z]+:$/i.test(plain)) {
      problems.push({ kind: "value-missing", operator: plain.slice(0, -1).toLowerCase(), text: token });
    } else if (quoted !== "" && plain !== "-") {
      pushNew(terms, { operator: "word", value: (quoted ?? plain).toLowerCase(), negated });
    }
  }
  return { terms, problems };
}

function readValues(
  operator: string,
  values: string,
  negated: boolean,
  terms: TagTerm[],
  problems: TagFilterProblem[],
): void {
  const each = [...new Set(values.split(",").filter(Boolean))];
  if (each.length === 0)
    problems.push({ kind: "value-missing", operator, text: formatPart(operator, values, negated) });
  for (const [at, value] of each.entries()) {
    if (terms.length + problems.length >= CONDITIONS_MAX) {
      problems.push({ kind: "too-many", operator, text: formatPart(operator, each.slice(at).join(","), negated) });
      return;
    }
    const term = isTagOperator(operator) ? readTerm(operator, value, negated) : undefined;
    const text = formatPart(operator, value, negated);
    if (term !== undefined) {
      pushNew(terms, term);
    } else if (isTagOperator(operator)) {
      problems.push({ kind: "unknown-value", operator, text });
    } else {
      problems.push({ kind: "unknown-operator", operator, text });
    }
  }
}

function pushNew(terms: TagTerm[], term: TagTerm): void {
  const text = formatTerm(term);
  if (!terms.some((known) => formatTerm(known) === text)) terms.push(term);
}

/** Formats a filter so that `parseTagFilter` returns the same filter. Problems keep their text, at the end. */
export function formatTagFilter({ terms, problems }: TagFilter): string {
  return [...terms.map(formatTerm), ...problems.map((problem) => problem.text)].join(" ");
}

function formatTerm(term: TagTerm): string {
  switch (term.operator) {
    case "word": {
      const quotes = /^-|\s|^[a-z]+:|^$/i.test(term.value) ? '"' : "";
      return `${term.negated ? "-" : ""}${quotes}${term.value}${quotes}`;
    }
    case "ver":
    case "date": {
      const value = typeof term.value === "string" ? term.value : term.value.join(".");
      return formatPart(term.operator, `${term.comparison === "=" ? "" : term.comparison}${value}`, term.negated);
    }
    default:
      return formatPart(term.operator, term.value, term.negated);
  }
}

function formatPart(operator: string, value: string, negated: boolean): string {
  const quotes = /\s/.test(value) ? '"' : "";
  return `${negated ? "-" : ""}${operator}:${quotes}${value}${quotes}`;
}

/**
 * Returns the text with a facet's value chosen, or without it if it was chosen. Keeps the rest of the text, but removes
 * a condition that excludes the value.
 */
export function toggleOperator(text: string, operator: TagOperator, value: string): string {
  const filter = parseTagFilter(text);
  const toggled = parseTagFilter(formatPart(operator, value, false)).terms;
  const chosen = new Set(toggled.map(formatTerm));
  const isChosen = (term: TagTerm): boolean => chosen.has(formatTerm(term));
  const rest = filter.terms.filter((term) => !isChosen({ ...term, negated: false }));
  const terms = filter.terms.some(isChosen) ? rest : [...rest, ...toggled];
  return formatTagFilter({ terms, problems: filter.problems });
}
