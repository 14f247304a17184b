import type { TagName } from "@/lib/mar/tag/tag-name";
import type { TagFilter, TagOperator, TagTerm } from "./filter-term";
import { OPERATOR_BITS, termHolds } from "./matches";

export interface FacetValue {
  readonly value: string;
  readonly count: number;
  readonly selected: boolean;
}

interface Facet {
  readonly tags: readonly TagName[];
  /** For each tag the bits of the operators that it fails. */
  readonly failed: readonly number[];
  readonly filter: TagFilter;
  readonly operator: TagOperator;
  readonly valuesOf: (tag: TagName) => readonly string[];
}

/**
 * The values of a facet in the order of the tags, then what the filter has chosen beyond them: a whole family
 * (`os:windows`), a single patch, or a value that no tag has.
 */
export function countValues({ tags, failed, filter, operator, valuesOf }: Facet): FacetValue[] {
  const others = ~OPERATOR_BITS[operator];
  const counted = tags.filter((_, index) => ((failed[index] ?? 0) & others) === 0);
  const counts = new Map<string, number>();
  for (const tag of counted) {
    for (const value of valuesOf(tag)) {
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }
  const chosen = new Set<string>();
  for (const term of filter.terms) {
    if (isChoice(term, operator)) {
      const value = typeof term.value === "string" ? term.value : term.value.join(".");
      chosen.add(value);
      counts.set(value, counts.get(value) ?? counted.filter((tag) => termHolds(term, tag)).length);
    }
  }
  return [...counts].map(([value, count]) => ({ value, count, selected: chosen.has(value) }));
}

function isChoice(term: TagTerm, operator: TagOperator): boolean {
  return term.operator === operator && !term.negated && (!("comparison" in term) || term.comparison === "=");
}
