import "server-only";
import type { TagTerm } from "@/lib/mar/tag-list/filter/filter-term";
import { beginning, majorTerm, trigramsOf, yearTerm } from "@/lib/mar/tag-search/index-terms";
import type { OwnTerm, TagSearch } from "@/lib/mar/tag-search/search-term";
import { ANYWHERE_LENGTH } from "@/lib/mar/tag-search/word";
import { ownGroups } from "./own-groups";
import { rangeOf } from "./ranges";
import type { Terms } from "./segments/questions";
import type { Vocabulary } from "./vocabulary";

/** Pieces of one word that are asked for: more of them exclude hardly anything. */
const MOST_TRIGRAMS = 8;

/** Returns the words that names of a search's tags have, or `undefined` if no name can have one. */
export function wordsOf({ filter }: TagSearch): string[] | undefined {
  const words = positive(filter.terms.filter(({ operator }) => operator === "word")).map(({ value }) => String(value));
  return words.some((word) => /[^a-z0-9._/:-]/.test(word)) ? undefined : words;
}

/** Returns the words of a search that are anywhere in a name. */
export const longWords = (words: readonly string[]) => words.filter((word) => word.length >= ANYWHERE_LENGTH);

/** Returns the terms that tags of a search have. @param words of `wordsOf` */
export function termsOf(search: TagSearch, words: readonly string[], vocabulary: Vocabulary, today: string): Terms {
  const { filter, own } = search;
  const groups = [...facetGroups(filter.terms, vocabulary), ...ownGroups(own, vocabulary, today)];
  const short = words.filter((word) => word.length < ANYWHERE_LENGTH && /^[a-z0-9]/.test(word));
  const facets = [...groups, ...short.map((word) => [beginning(word)])];
  const pieces = [...longWords(words), ...wildPieces(own)].flatMap((word) => spread(trigramsOf(word)));
  return [...facets, ...[...new Set(pieces)].map((piece) => [piece])];
}

function positive<T extends { negated: boolean }>(terms: readonly T[]): T[] {
  return terms.filter(({ negated }) => !negated);
}

/** Returns some of the pieces of a word from all of its length. */
function spread(pieces: readonly string[]): readonly string[] {
  if (pieces.length <= MOST_TRIGRAMS) return pieces;
  const step = (pieces.length - 1) / (MOST_TRIGRAMS - 1);
  return Array.from({ length: MOST_TRIGRAMS }, (_, at) => pieces[Math.round(at * step)] ?? "").filter(Boolean);
}

/** Returns the facets of which a tag must have one, for each operator; an empty group if no tag can have any. */
function facetGroups(all: readonly TagTerm[], vocabulary: Vocabulary): string[][] {
  const terms = positive(all).filter(({ operator }) => operator !== "word");
  const ranges = terms.flatMap((term) => {
    const group = rangeOf(term, vocabulary);
    return group ? [group] : [];
  });
  const groups = (["os", "arch", "variant", "ver", "date", "is"] as const).flatMap((operator) => {
    const choices = terms.filter((term) => term.operator === operator && !isEndOfRange(term));
    if (choices.length === 0) return [];
    const values = choices.map((term) => valuesOf(term, vocabulary));
    // A choice that is found otherwise makes the others worthless.
    return values.includes(undefined) ? [] : [[...new Set(values.flatMap((each) => each ?? []))]];
  });
  return [...ranges, ...groups];
}

function isEndOfRange(term: TagTerm): boolean {
  return "comparison" in term && term.comparison !== "=";
}

/** Returns the facets of which a tag that meets a condition has one; `undefined` if they are too many. */
function valuesOf(term: TagTerm, { isKnown, beginning: from }: Vocabulary): readonly string[] | undefined {
  if (term.operator === "ver") {
    const [major = 0, minor] = term.value;
    return [minor === undefined || major >= 10_000 ? majorTerm(major) : `ver=${major}.${minor}`];
  }
  if (term.operator === "date")
    return [term.value.length === 4 ? yearTerm(term.value) : `date=${term.value.slice(0, 7)}`];
  const facet = `${term.operator}=${term.value}`;
  return term.operator === "is" || isKnown(term) ? [facet] : from(facet);
}

/** Returns the pieces between the asterisks of a pattern, if it is the only one. */
function wildPieces(own: readonly OwnTerm[]): string[] {
  const [first, ...others] = positive(own).filter(({ operator }) => operator === "repo");
  if (first?.operator !== "repo" || others.length > 0 || !first.value.includes("*")) return [];
  return first.value.split(/\*+/).filter((piece) => piece.length >= ANYWHERE_LENGTH);
}
