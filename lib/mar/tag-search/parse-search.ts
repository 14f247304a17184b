import { parseTagFilter } from "../tag-list/filter/filter";
import type { TagFilterProblem } from "../tag-list/filter/filter-term";
import { contradictions } from "./contradictions";
import { isOwnOperator, readOwnTerm } from "./read-own-term";
import type { OwnTerm, SearchProblem, TagSearch } from "./search-term";

/** The longest search that is read, in UTF-16 code units. */
export const SEARCH_MAX_LENGTH = 1_000;

/** Characters that neither repositories nor tags have. */
const NO_NAME = /[^a-z0-9._/:@-]/;

/**
 * Parses a search for tags across repositories: the conditions of a tag list's filter, and `repo:dotnet/`,
 * `kind:helm-chart`, `size:<60MB`, `created:>=2026-01`, `moved:2026-11`, `life:ended`. Words are parts of
 * `repository:tag`. Takes any text, in linear time; what is no condition becomes a problem.
 */
export function parseTagSearch(text: string): TagSearch {
  const { terms, problems: refused } = parseTagFilter(text.slice(0, SEARCH_MAX_LENGTH));
  const own: OwnTerm[] = [];
  const problems: SearchProblem[] = [];
  for (const problem of refused) {
    const term = problem.kind === "unknown-operator" ? readRefused(problem) : undefined;
    if (term) own.push(term);
    else problems.push(isOwnOperator(problem.operator) ? { ...problem, kind: kindOf(problem) } : problem);
  }
  for (const { operator, value } of terms) {
    if (operator === "word" && NO_NAME.test(value)) problems.push({ kind: "no-name", operator, text: value });
  }
  if (text.length > SEARCH_MAX_LENGTH) {
    problems.push({ kind: "too-long", operator: "", text: text.slice(SEARCH_MAX_LENGTH) });
  }
  const filter = { terms, problems: [] };
  return { filter, own, problems: [...problems, ...contradictions(terms, own)] };
}

function kindOf({ kind }: TagFilterProblem): TagFilterProblem["kind"] {
  return kind === "unknown-operator" ? "unknown-value" : kind;
}

/** Reads a condition that tag lists do not have. Its text is as the filter's parser writes it. */
function readRefused({ operator, text }: TagFilterProblem): OwnTerm | undefined {
  if (!isOwnOperator(operator)) return undefined;
  const negated = text.startsWith("-");
  const value = text.slice(operator.length + (negated ? 2 : 1));
  return readOwnTerm(operator, value.replace(/^"(.*)"$/s, "$1"), negated);
}
