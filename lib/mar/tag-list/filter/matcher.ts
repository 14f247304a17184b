import type { TagName } from "../../tag/tag-name";
import type { TagFilter, TagOperator, TagTerm } from "./filter-term";
import { TAG_OPERATORS } from "./filter-term";
import { failingParts, termBegins, termHolds } from "./matches";

/**
 * Returns a test of single tags by a filter, with the answers that the filter gives in a list. Unlike the list's own
 * filter it also takes tags that the list does not have.
 * @param examples returns tags of the list that have each of its parts
 */
export function tagMatcher(
  filter: TagFilter,
  examples: (operator: TagOperator) => readonly TagName[],
): (tag: TagName) => boolean {
  const words = filter.terms.filter(({ operator }) => operator === "word");
  const parts = TAG_OPERATORS.flatMap((operator) => {
    const terms = filter.terms.filter((term) => term.operator === operator);
    if (terms.length === 0) return [];
    const known = examples(operator);
    // As in a list: a value that no tag has exactly is the beginning of one.
    return [terms.map((term) => ({ term, test: known.some((tag) => termHolds(term, tag)) ? termHolds : eitherWay }))];
  });
  return (tag) => {
    const name = tag.name.toLowerCase();
    if (words.some(({ value, negated }) => name.includes(String(value)) === negated)) return false;
    return parts.every((terms) => {
      const [fails] = failingParts(
        terms.map(({ term, test }) => ({ term, holds: [test(term, tag)] })),
        1,
      );
      return fails === 0;
    });
  };
}

function eitherWay(term: TagTerm, tag: TagName): boolean {
  return termHolds(term, tag) || termBegins(term, tag);
}
