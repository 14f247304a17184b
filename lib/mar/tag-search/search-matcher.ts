import { parseTagName } from "../tag/parse";
import type { TagName } from "../tag/tag-name";
import { TAG_OPERATORS, type TagTerm } from "../tag-list/filter/filter-term";
import { dateHolds, failingParts, orderHolds, termBegins, termHolds } from "../tag-list/filter/matches";
import { repositoryHolds } from "./repository-pattern";
import { type IndexedFacts, type LifeWord, OWN_OPERATORS, type OwnTerm, type TagSearch } from "./search-term";
import { wordHolds } from "./word";

type Options = {
  /** Today, in ISO 8601. */
  today: string;
  /** Returns whether some tag has the value exactly. If none has, the value is the beginning of one, as in a list. */
  isKnown: (term: TagTerm) => boolean;
};

/** Returns a test of tags by a search. A tag's own name goes before what is known of its image. */
export function searchMatcher(
  { filter, own }: TagSearch,
  { today, isKnown }: Options,
): (facts: IndexedFacts) => boolean {
  const words = filter.terms.filter(({ operator }) => operator === "word");
  const groups = TAG_OPERATORS.flatMap((operator) => {
    const terms = filter.terms.filter((term) => term.operator === operator);
    return terms.length === 0 ? [] : [terms.map((term) => ({ term, isExact: isKnown(term) }))];
  });
  const ownGroups = OWN_OPERATORS.map((operator) => own.filter((term) => term.operator === operator));
  return (facts) => {
    const name = `${facts.repository}:${facts.tag}`.toLowerCase();
    if (words.some(({ value, negated }) => wordHolds(name, String(value)) === negated)) return false;
    if (ownGroups.some((terms) => terms.length > 0 && fails(terms, facts, today))) return false;
    if (groups.length === 0) return true;
    const readings = readingsOf(facts);
    return groups.every((terms) => {
      const asked = terms.map(({ term, isExact }) => ({ term, holds: [holds(term, isExact, readings)] }));
      return failingParts(asked, 1)[0] === 0;
    });
  };
}

function holds(term: TagTerm, isExact: boolean, readings: readonly TagName[]): boolean {
  return readings.some((tag) => termHolds(term, tag) || (!isExact && termBegins(term, tag)));
}

/** Returns the tag's name, and what it would be if it named the image's platforms. */
function readingsOf({ tag, platforms }: IndexedFacts): TagName[] {
  const name = parseTagName(tag);
  if (name.architecture !== undefined && name.os !== undefined) return [name];
  const readings = platforms.flatMap((platform) => {
    const [system = "", ...architecture] = platform.split("/");
    const family = /^windows/.test(system) ? "windows" : system === "linux" ? "linux" : undefined;
    const os = name.os ?? (family && { family, name: family, version: undefined });
    return { ...name, os, architecture: name.architecture ?? architectureOf(architecture) };
  });
  return readings.length > 0 ? readings : [name];
}

/** Returns an architecture as tags are read: `arm64` is always its eighth variant. */
export function architectureOf([architecture = "", variant]: readonly string[]): string {
  return variant && architecture !== "arm64" && architecture !== "amd64" ? `${architecture}/${variant}` : architecture;
}

/** Negated conditions and ends of ranges must all hold; of the others, one must. */
function fails(terms: readonly OwnTerm[], facts: IndexedFacts, today: string): boolean {
  const isChoice = (term: OwnTerm) => !term.negated && (!("comparison" in term) || term.comparison === "=");
  const choices = terms.filter(isChoice);
  if (choices.length > 0 && !choices.some((term) => ownHolds(term, facts, today))) return true;
  return terms.some((term) => !isChoice(term) && ownHolds(term, facts, today) === term.negated);
}

function ownHolds(term: OwnTerm, facts: IndexedFacts, today: string): boolean {
  switch (term.operator) {
    case "repo":
      return repositoryHolds(facts.repository, term.value);
    case "kind":
      return term.kinds.some((kind) => kind === facts.kind);
    case "life":
      return lifeHolds(term.value, facts.ends, today);
    case "ends":
      return facts.ends !== undefined && dateHolds(facts.ends, term.comparison, term.value);
    case "size":
      return facts.size !== undefined && orderHolds(facts.size - term.value, term.comparison);
    case "created":
    case "moved": {
      const time = facts[term.operator];
      return time !== undefined && dateHolds(new Date(time).toISOString().slice(0, 10), term.comparison, term.value);
    }
  }
}

function lifeHolds(word: LifeWord, ends: string | undefined, today: string): boolean {
  if (word === "unknown") return ends === undefined;
  const hasEnded = ends !== undefined && ends <= today;
  return word === "ended" ? hasEnded : !hasEnded && (word === "supported" || ends !== undefined);
}
