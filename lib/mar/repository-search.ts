import { type Found, findRepositories } from "./search/find-repositories";
import { NameIndex } from "./search/name-index";
import { nearWord } from "./search/near-word";
import { partsOfName, readSearchQuery } from "./search/search-query";

export type { Found } from "./search/find-repositories";
export { QUERY_MAX_LENGTH } from "./search/search-query";

/** Finds repositories by a query. Returns the whole list for an empty one. */
export type RepositorySearch<Name extends string> = {
  (query: string): readonly Name[];
  /** Also returns the parts of the query that are not about names. */
  find: (query: string) => Found<Name>;
};

/** Indexes of searched lists: the server searches one list for everybody. */
const indexes = new WeakMap<readonly string[], NameIndex>();

/**
 * Prepares a list of repositories for search while typing. Understands words of names in any order, names of products,
 * words of tags, `"exact words"`, `-without` and `with*asterisk`. Accepts one wrong letter per word if nothing is found
 * otherwise. Exact names come first, then products, then names by how much of them the query covers; modules come after
 * images.
 * @param inEnglish puts the words of a reader's language into those of the catalog
 */
export function repositorySearch<Name extends string>(
  names: readonly Name[],
  inEnglish = (text: string) => text,
): RepositorySearch<Name> {
  let last: { query: string; found: Found<Name> } | undefined;
  const find = (query: string): Found<Name> => {
    if (query.trim() === "") return { names, tagWords: [], withoutTagWords: [], leftOut: [] };
    if (last?.query !== query) last = { query, found: findRepositories(names, indexOf(names), inEnglish(query)) };
    return last.found;
  };
  return Object.assign((query: string) => find(query).names, { find });
}

function indexOf(names: readonly string[]): NameIndex {
  const known = indexes.get(names);
  if (known) return known;
  const made = new NameIndex(names);
  indexes.set(names, made);
  return made;
}

/** Returns the ranges of a name that a query found, to mark them: alternating starts and ends. */
export function matchRanges(name: string, query: string): readonly number[] {
  const { needle, words, tagWords } = readSearchQuery(query);
  const ranges: [number, number][] = [];
  for (const word of needle === undefined ? [...words, ...tagWords].flatMap((each) => placed(each, name)) : [needle]) {
    const at = name.indexOf(word);
    const near = at < 0 ? nearPart(name, word) : word;
    if (near !== undefined) ranges.push([name.indexOf(near), name.indexOf(near) + near.length]);
  }
  ranges.sort(([a], [b]) => a - b);
  const merged: number[] = [];
  for (const [start, end] of ranges) {
    const before = merged.at(-1);
    if (before === undefined || start > before) merged.push(start, end);
    else merged[merged.length - 1] = Math.max(before, end);
  }
  return merged;
}

function placed(word: string, name: string): string[] {
  return name.includes(word) ? [word] : partsOfName(word);
}

function nearPart(name: string, word: string): string | undefined {
  const near = nearWord(word);
  return near && partsOfName(name).find(near.isNear);
}
