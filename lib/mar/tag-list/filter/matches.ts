import { osId } from "@/lib/mar/tag/os-id";
import type { TagName, TagOs } from "@/lib/mar/tag/tag-name";
import { partsOf } from "../facets/tag-parts";
import { holdsWord } from "../names-text";
import {
  type Comparison,
  EVERY_ARCHITECTURE,
  PLAIN_VARIANT,
  TAG_OPERATORS,
  type TagFilter,
  type TagOperator,
  type TagTerm,
} from "./filter-term";

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

/** Returns the tags of a list that match a filter. */
export function tagsThrough(filter: TagFilter, tags: readonly TagName[]): TagName[] {
  const failed = failedInList(filter, tags);
  const through: TagName[] = [];
  for (let position = 0; position < tags.length; position += 1) {
    const tag = tags[position];
    if (tag && failed[position] === 0) through.push(tag);
  }
  return through;
}

const failedOf = new WeakMap<TagFilter, { tags: readonly TagName[]; failed: Uint8Array }>();

/**
 * Returns for each tag the bits of the operators whose conditions it fails; computed once per filter. Uses plain loops
 * over numbers, here and below: they run on ten thousand tags at each key press, before the browser has optimized them,
 * and a call per tag costs several times as much.
 */
export function failedInList(filter: TagFilter, tags: readonly TagName[]): Uint8Array {
  const before = failedOf.get(filter);
  if (before?.tags === tags) return before.failed;
  const failed = new Uint8Array(tags.length);
  for (const term of filter.terms) if (term.operator === "word") failWords(failed, term, holdsWord(tags, term.value));
  for (const operator of TAG_OPERATORS) failParts(failed, filter, tags, operator);
  failedOf.set(filter, { tags, failed });
  return failed;
}

function failWords(failed: Uint8Array, { negated }: TagTerm, holds: Uint8Array): void {
  const failing = Number(negated);
  for (let position = 0; position < failed.length; position += 1) {
    if (holds[position] === failing) failed[position] = OPERATOR_BITS.word | (failed[position] ?? 0);
  }
}

/** Tests an operator's conditions once per part, then marks each tag by its part. */
function failParts(failed: Uint8Array, filter: TagFilter, tags: readonly TagName[], operator: TagOperator): void {
  const terms = filter.terms.filter((term) => term.operator === operator);
  if (terms.length === 0) return;
  const { ids, examples } = partsOf(tags, operator);
  const fails = partsThatFail(terms, examples);
  const bit = OPERATOR_BITS[operator];
  for (let position = 0; position < failed.length; position += 1) {
    if (fails[ids[position] ?? 0] === 1) failed[position] = bit | (failed[position] ?? 0);
  }
}

/** Returns 1 for each part that fails. All negated conditions and range limits must hold; of the others, one must. */
function partsThatFail(terms: readonly TagTerm[], examples: readonly TagName[]): Uint8Array {
  return failingParts(
    terms.map((term) => ({ term, holds: holdsForParts(term, examples) })),
    examples.length,
  );
}

/** Returns 1 for each part that fails, like `partsThatFail`, from the given results of the conditions. */
export function failingParts(
  asked: readonly { term: TagTerm; holds: ArrayLike<boolean | number> }[],
  count: number,
): Uint8Array {
  const choices = asked.filter(({ term }) => !term.negated && !isEndOfRange(term));
  return Uint8Array.from({ length: count }, (_, part) => {
    const broken = asked.some(({ term, holds }) => (term.negated ? holds[part] : isEndOfRange(term) && !holds[part]));
    return Number(broken || (choices.length > 0 && !choices.some(({ holds }) => holds[part])));
  });
}

/**
 * Tests a condition on each part of a list, by a tag that has it. If no tag has exactly this value, matches by prefix,
 * so that the list narrows while people type.
 */
export function holdsForParts(term: TagTerm, examples: readonly TagName[]): boolean[] {
  const exactly = examples.map((example) => termHolds(term, example));
  return exactly.includes(true) ? exactly : examples.map((example) => termBegins(term, example));
}

function isEndOfRange(term: TagTerm): boolean {
  return (term.operator === "ver" || term.operator === "date") && term.comparison !== "=";
}

/** Returns whether a tag meets a condition on its parts, negated or not. */
export function termHolds(term: TagTerm, tag: TagName): boolean {
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

/** Returns the names by which `os:` finds a system. */
export function namesOfOs(os: TagOs): readonly string[] {
  return [os.name, os.family, osId(os), ...(os.version === undefined ? [] : [os.version])];
}

/** Returns whether a tag has a system, variant or architecture whose name begins with the condition's value. */
export function termBegins(term: TagTerm, tag: TagName): boolean {
  switch (term.operator) {
    case "os":
      return tag.os !== undefined && namesOfOs(tag.os).some((name) => name.startsWith(term.value));
    case "variant":
      return tag.variants.some((name) => name.startsWith(term.value));
    case "arch":
      return (tag.architecture ?? EVERY_ARCHITECTURE).startsWith(term.value);
    default:
      return false;
  }
}

/**
 * Compares versions to the precision of the shorter one: 9.0.8 is neither above nor below 9. For equality, 9 is not
 * 9.0.
 */
function versionHolds(version: readonly number[], comparison: Comparison, value: readonly number[]): boolean {
  const at = value.findIndex((number, index) => index < version.length && number !== version[index]);
  const order = at === -1 ? 0 : (version[at] ?? 0) - (value[at] ?? 0);
  return comparison === "=" ? order === 0 && version.length >= value.length : orderHolds(order, comparison);
}

/** Compares dates, or beginnings of them, to the precision of the shorter one. */
export function dateHolds(date: string, comparison: Comparison, value: string): boolean {
  if (comparison === "=") {
    return date.startsWith(value);
  }
  const left = date.slice(0, value.length);
  const right = value.slice(0, date.length);
  return orderHolds(left < right ? -1 : Number(left > right), comparison);
}

/** Returns whether a comparison accepts an order: below 0 for less, above for more. */
export function orderHolds(order: number, comparison: Exclude<Comparison, "=">): boolean {
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
