import "server-only";
import type { RawBuilder } from "kysely";
import type { Region } from "@/lib/mar/region";
import type { TagTerm } from "@/lib/mar/tag-list/filter/filter-term";
import { beginning, majorTerm, trigramsOf, yearTerm } from "@/lib/mar/tag-search/index-terms";
import type { OwnTerm, TagSearch } from "@/lib/mar/tag-search/search-term";
import { ANYWHERE_LENGTH } from "@/lib/mar/tag-search/word";
import { columnConditions } from "./column-conditions";
import type { Terms } from "./engine";
import { type IdRange, idRangeOf } from "./id-range";
import { rangeOf } from "./ranges";
import type { Vocabulary } from "./vocabulary";

/** How candidates of a search are found: no tag that the search finds is missing, and others may be among them. */
export type Plan = {
  /** What the index finds: pieces of words, and facets. */
  terms: Terms;
  /** The same in other words, for rows that are read anyway. */
  words: readonly string[];
  facets: Terms;
  conditions: readonly RawBuilder<boolean>[];
  range: IdRange;
};

/** Pieces of one word that are asked for: more of them exclude hardly anything. */
const MOST_TRIGRAMS = 8;

/** Returns the plan of a search, or `undefined` if no name can match. */
export function planOf(search: TagSearch, region: Region, vocabulary: Vocabulary, today: string): Plan | undefined {
  const { filter, own } = search;
  const words = positive(filter.terms.filter(({ operator }) => operator === "word")).map(({ value }) => String(value));
  if (words.some((word) => /[^a-z0-9._/:-]/.test(word))) return undefined;
  const groups = [...facetGroups(filter.terms, vocabulary), ...ownGroups(own)];
  if (groups.some((group) => group.length === 0)) return undefined;
  const short = words.filter((word) => word.length < ANYWHERE_LENGTH && /^[a-z0-9]/.test(word));
  const facets = [...groups, ...short.map((word) => [beginning(word)])];
  const long = words.filter((word) => word.length >= ANYWHERE_LENGTH);
  const pieces = [...long, ...wildPieces(own)].flatMap((word) => spread(trigramsOf(word)));
  const terms = [...facets, ...[...new Set(pieces)].map((piece) => [piece])];
  const conditions = columnConditions(own, today);
  return {
    terms: terms.length > 0 ? [[`in=${region}`], ...terms] : [],
    words: long,
    facets,
    conditions,
    range: idRangeOf(own),
  };
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

function ownGroups(own: readonly OwnTerm[]): string[][] {
  const asked = positive(own);
  const kinds = asked.flatMap((term) => (term.operator === "kind" ? term.kinds.map((kind) => `kind=${kind}`) : []));
  const lives = asked.flatMap((term) => (term.operator === "life" ? [term.value] : []));
  const isDated =
    asked.some(({ operator }) => operator === "ends") ||
    (lives.length > 0 && lives.every((word) => word === "ended" || word === "ends"));
  return [...(kinds.length > 0 ? [kinds] : []), ...(isDated ? [["life=dated"]] : []), ...repositoryGroups(asked)];
}

function repositoryGroups(asked: readonly OwnTerm[]): string[][] {
  const patterns = asked.flatMap((term) => (term.operator === "repo" ? [term.value] : []));
  if (patterns.length === 0 || patterns.some((pattern) => pattern.includes("*"))) return [];
  const components = patterns.map((pattern) =>
    pattern
      .split("/")
      .filter(Boolean)
      .map((each) => `repo=${each}`),
  );
  const [only = [], ...others] = components;
  if (others.length === 0) return only.map((each) => [each]);
  return [components.flatMap((each) => each.slice(-1))];
}

/** Returns the pieces between the asterisks of a pattern, if it is the only one. */
function wildPieces(own: readonly OwnTerm[]): string[] {
  const [first, ...others] = positive(own).filter(({ operator }) => operator === "repo");
  if (first?.operator !== "repo" || others.length > 0 || !first.value.includes("*")) return [];
  return first.value.split(/\*+/).filter((piece) => piece.length >= ANYWHERE_LENGTH);
}
