import type { TagName } from "@/lib/mar/tag/tag-name";
import type { TagFilter, TagOperator, TagTerm } from "../filter/filter-term";
import { failedInList, holdsForParts, OPERATOR_BITS } from "../filter/matches";
import { partsOf } from "./tag-parts";

export interface FacetValue {
  readonly value: string;
  readonly count: number;
  readonly selected: boolean;
}

interface Facet {
  readonly tags: readonly TagName[];
  readonly filter: TagFilter;
  readonly operator: TagOperator;
  /** Returns the facet's values of a tag. Reads only the part of the tag that the operator tests. */
  readonly valuesOf: (tag: TagName) => readonly string[];
}

/**
 * Returns the values of a facet in the order of the tags, then the filter's other choices: a whole family
 * (`os:windows`), a single patch, or a value that no tag has.
 */
export function countValues({ tags, filter, operator, valuesOf }: Facet): FacetValue[] {
  const { examples } = partsOf(tags, operator);
  const counted = countParts(tags, filter, operator);
  const counts = new Map<string, number>();
  for (const [part, example] of examples.entries()) {
    const count = counted[part] ?? 0;
    if (count === 0) continue;
    for (const value of valuesOf(example)) counts.set(value, (counts.get(value) ?? 0) + count);
  }
  const chosen = new Set<string>();
  for (const term of filter.terms) {
    if (!isChoice(term, operator)) continue;
    const value = typeof term.value === "string" ? term.value : term.value.join(".");
    chosen.add(value);
    if (counts.has(value)) continue;
    const count = holdsForParts(term, examples).reduce(
      (sum, holds, part) => sum + (holds ? (counted[part] ?? 0) : 0),
      0,
    );
    counts.set(value, count);
  }
  return [...counts].map(([value, count]) => ({ value, count, selected: chosen.has(value) }));
}

/** Counts the tags with each part, among those that meet the conditions of the other operators. */
function countParts(tags: readonly TagName[], filter: TagFilter, operator: TagOperator): Uint32Array {
  const { ids, examples } = partsOf(tags, operator);
  const failed = failedInList(filter, tags);
  const others = ~OPERATOR_BITS[operator];
  const counts = new Uint32Array(examples.length);
  for (const [position, part] of ids.entries()) {
    if (((failed[position] ?? 0) & others) === 0) counts[part] = (counts[part] ?? 0) + 1;
  }
  return counts;
}

function isChoice(term: TagTerm, operator: TagOperator): boolean {
  return term.operator === operator && !term.negated && (!("comparison" in term) || term.comparison === "=");
}
