import { regionOfHost } from "../region";
import { formatTagFilter, parseTagFilter } from "../tag-list/filter/filter";
import type { TagFilterProblem, TagTerm } from "../tag-list/filter/filter-term";
import { contradictions } from "./contradictions";
import { isOwnOperator, readOwnTerm } from "./read-own-term";
import { type OwnTerm, SEARCH_MAX_LENGTH, type SearchProblem, type TagSearch } from "./search-term";

/** Characters that neither repositories nor tags have. */
const NO_NAME = /[^a-z0-9._/:@-]/;
/** What only digests have: no name of a tag. */
const OF_DIGEST = /@|^sha(?:256|512):/;
/** Operators of searches for something else than tags. */
const OF_OTHERS: ReadonlySet<string> = new Set(["pkg", "purl", "base"]);

/**
 * Parses a search for tags across repositories: the conditions of a tag list's filter, and `repo:dotnet/`,
 * `kind:helm-chart`, `size:<60MB`, `created:>=2026-01`, `moved:2026-11`, `life:ended`. Words are parts of
 * `repository:tag`. Takes any text, in linear time; what is no condition becomes a problem.
 */
export function parseTagSearch(text: string): TagSearch {
  const { terms: read, problems: refused } = parseTagFilter(withoutHosts(text.slice(0, SEARCH_MAX_LENGTH)));
  const terms: TagTerm[] = read.filter((term) => !isOfNoTag(term));
  const own: OwnTerm[] = [];
  const problems: SearchProblem[] = read.filter(isOfNoTag).map((term) => {
    const { operator } = term;
    return { kind: "unknown-value", operator, text: formatTagFilter({ terms: [term], problems: [] }) };
  });
  for (const problem of refused) {
    const { kind, operator, text: written } = problem;
    const term = kind === "unknown-operator" ? readRefused(problem) : undefined;
    if (term) own.push(term);
    else if (kind !== "unknown-operator") problems.push(problem);
    else if (isOwnOperator(operator)) problems.push({ ...problem, kind: "unknown-value" });
    else if (OF_OTHERS.has(operator)) problems.push({ ...problem, kind: "not-together" });
    else {
      // A name such as `powershell:7.4` looks like a condition.
      terms.push(wordOf(written));
      problems.push(problem);
    }
  }
  for (const { operator, value } of terms) {
    if (operator !== "word") continue;
    if (NO_NAME.test(value)) problems.push({ kind: "no-name", operator, text: value });
    else if (OF_DIGEST.test(value)) problems.push({ kind: "no-digest", operator, text: value });
  }
  if (text.length > SEARCH_MAX_LENGTH) {
    problems.push({ kind: "too-long", operator: "", text: text.slice(SEARCH_MAX_LENGTH) });
  }
  const filter = { terms, problems: [] };
  return { filter, own, problems: [...problems, ...contradictions(terms, own)] };
}

/** Returns true for a value with characters that no part of a tag has. */
function isOfNoTag({ operator, value }: TagTerm): boolean {
  return (operator === "os" || operator === "variant") && /[^a-z0-9._/-]/.test(value);
}

function wordOf(written: string): TagTerm {
  const negated = written.startsWith("-");
  return { operator: "word", value: written.slice(Number(negated)).replaceAll('"', "").toLowerCase(), negated };
}

/** Returns a text in which names have no host of an official registry: tags are searched for without. */
function withoutHosts(text: string): string {
  return text.replace(/(?<!\S)(-?)(?:https?:\/\/)?([a-z.]{1,40})\//gi, (written, dash: string, host: string) =>
    regionOfHost(host.toLowerCase()) ? dash : written,
  );
}

/** Reads a condition that tag lists do not have. Its text is as the filter's parser writes it. */
function readRefused({ operator, text }: TagFilterProblem): OwnTerm | undefined {
  if (!isOwnOperator(operator)) return undefined;
  const negated = text.startsWith("-");
  const value = text.slice(operator.length + (negated ? 2 : 1));
  return readOwnTerm(operator, value.replace(/^"(.*)"$/s, "$1"), negated);
}
