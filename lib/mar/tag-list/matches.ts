import { osId } from "@/lib/mar/tag/os-id";
import type { TagName, TagOs } from "@/lib/mar/tag/tag-name";
import {
  type Comparison,
  EVERY_ARCHITECTURE,
  PLAIN_VARIANT,
  type TagFilter,
  type TagOperator,
  type TagTerm,
} from "./filter-term";
import { holdsWord } from "./names-text";
import { partsOf } from "./tag-parts";

/** The bit of each operator in the result of `failedInList`. */
export const OPERATOR_BITS: Readonly<Record<TagTerm["operator"], number>> = {
  word: 1,
  os: 2,
  arch: 4,
  ver: 8,
  variant: 16,
  date: 32,
  is: 64,
};

/** The tags of a list that a filter lets through. */
export function tagsThrough(filter: TagFilter, tags: readonly TagName[]): TagName[] {
  const failed = failedInList(filter, tags);
  return tags.filter((_, position) => failed[position] === 0);
}

const failedOf = new WeakMap<TagFilter, { tags: readonly TagName[]; failed: Uint8Array }>();

/** For each tag of a list the bits of the operators whose conditions it does not meet, worked out once for each filter. */
export function failedInList(filter: TagFilter, tags: readonly TagName[]): Uint8Array {
  const before = failedOf.get(filter);
  if (before?.tags === tags) return before.failed;
  const answers = filter.terms.map((term) =>
    term.operator === "word" ? answersOfWord(term.value, tags) : answersOf(term.operator, term, tags),
  );
  const failed = Uint8Array.from(tags, (_, position) =>
    failedBits(filter.terms, (index) => answers[index]?.(position) === true),
  );
  failedOf.set(filter, { tags, failed });
  return failed;
}

/** Whether a condition holds for the tag at a position, asked once for each part that it looks at. */
function answersOf(operator: TagOperator, term: TagTerm, tags: readonly TagName[]) {
  const { ids, examples } = partsOf(tags, operator);
  const holds = holdsForParts(term, examples);
  return (position: number): boolean => holds[ids[position] ?? -1] ?? false;
}

function answersOfWord(word: string, tags: readonly TagName[]) {
  const holds = holdsWord(tags, word);
  return (position: number): boolean => holds[position] === 1;
}

/**
 * For each part of a list, by a tag that has it, whether a condition holds. A value that no tag of the list has stands
 * for those that begin with it, so that a list narrows down while somebody types.
 */
export function holdsForParts(term: TagTerm, examples: readonly TagName[]): boolean[] {
  const exactly = examples.map((example) => termHolds(term, example));
  return exactly.includes(true) ? exactly : examples.map((example) => termBegins(term, example));
}

function failedBits(terms: readonly TagTerm[], holdsAt: (index: number) => boolean): number {
  let failed = 0;
  let wanted = 0;
  let met = 0;
  let index = 0;
  for (const term of terms) {
    const bit = OPERATOR_BITS[term.operator];
    const holds = holdsAt(index);
    index += 1;
    if (term.negated || isRequired(term)) {
      failed |= holds === term.negated ? bit : 0;
    } else {
      wanted |= bit;
      met |= holds ? bit : 0;
    }
  }
  return failed | (wanted & ~met);
}

/** Words and the ends of a range all have to hold; of the other values of an operator one is enough. */
function isRequired(term: TagTerm): boolean {
  return term.operator === "word" || ((term.operator === "ver" || term.operator === "date") && term.comparison !== "=");
}

/** Whether a tag has what a condition of its parts names, turned round or not. */
function termHolds(term: TagTerm, tag: TagName): boolean {
  switch (term.operator) {
    case "word":
      return false;
    case "os":
      return tag.os !== undefined && isOs(tag.os, term.value);
    case "arch":
      return (tag.architecture ?? EVERY_ARCHITECTURE) === term.value;
    case "variant":
      return term.value === PLAIN_VARIANT ? tag.variants.length === 0 : tag.variants.includes(term.value);
    case "is":
      return tag.floating === (term.value === "floating");
    case "ver":
      return tag.version !== undefined && versionHolds(tag.version, term.comparison, term.value);
    case "date":
      return tag.date !== undefined && dateHolds(tag.date, term.comparison, term.value);
  }
}

function isOs(os: TagOs, value: string): boolean {
  return namesOfOs(os).includes(value);
}

function namesOfOs(os: TagOs): readonly string[] {
  return [os.name, os.family, osId(os), ...(os.version === undefined ? [] : [os.version])];
}

/** Whether a tag has a system or a variant whose name begins as a condition's value does. */
function termBegins(term: TagTerm, { os, variants }: TagName): boolean {
  if (term.operator !== "os" && term.operator !== "variant") return false;
  const names = term.operator === "variant" ? variants : os ? namesOfOs(os) : [];
  return names.some((name) => name.startsWith(term.value));
}

/** Versions are compared as far as both say: 9.0.8 is neither above nor below 9, and 9 alone is not 9.0. */
function versionHolds(version: readonly number[], comparison: Comparison, value: readonly number[]): boolean {
  const at = value.findIndex((number, index) => index < version.length && number !== version[index]);
  const order = at === -1 ? 0 : (version[at] ?? 0) - (value[at] ?? 0);
  return comparison === "=" ? order === 0 && version.length >= value.length : orderHolds(order, comparison);
}

function dateHolds(date: string, comparison: Comparison, value: string): boolean {
  if (comparison === "=") {
    return date.startsWith(value);
  }
  const left = date.slice(0, value.length);
  const right = value.slice(0, date.length);
  return orderHolds(left < right ? -1 : Number(left > right), comparison);
}

function orderHolds(order: number, comparison: Exclude<Comparison, "=">): boolean {
  switch (comparison) {
    case ">=":
      return order >= 0;
    case "<=":
      return order <= 0;
    case ">":
      return order > 0;
    case "<":
      return order < 0;
  }
}
