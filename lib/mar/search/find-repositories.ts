import { attemptsAt } from "./attempts";
import type { NameIndex } from "./name-index";
import { nameTest } from "./name-test";
import { ranked } from "./ranking";
import { readSearchQuery } from "./search-query";
import { isTagWord } from "./tag-word";

/** The result of a search: names, the best first, and the parts of the query that are not about names. */
export type Found<Name extends string> = {
  names: readonly Name[];
  /** Tag words: filter the tags of a repository whose name does not contain them. */
  tagWords: readonly string[];
  /** Words that no tag may contain. */
  withoutTagWords: readonly string[];
  /** Text that was not searched for, as written. */
  leftOut: readonly string[];
};

const MODULE_WORDS = /^(?:bicep|avm|psresource|modules?|az\..*)$/;

/**
 * Finds repositories in the index of a list. The work is bounded by the length of the list times the number of words,
 * which is limited.
 */
export function findRepositories<Name extends string>(
  list: readonly Name[],
  index: NameIndex,
  text: string,
): Found<Name> {
  const query = readSearchQuery(text);
  const { words, tagWords, leftOut } = query;
  const rest = { tagWords, withoutTagWords: [], leftOut };
  const fits = nameTest(query);
  if (words.length + tagWords.length === 0) {
    // A dash or quote with nothing after it is not a condition yet.
    const isOpen = fits !== undefined || leftOut.every((each) => /^-+$/.test(each));
    return { names: isOpen ? list.filter((name) => !fits || fits(name)) : [], ...rest };
  }
  if (query.isImageName) return { names: [], ...rest };
  const namesModules = words.some((word) => MODULE_WORDS.test(word));
  for (const attempt of attemptsAt(query, index)) {
    const { found, named } = ranked(index, attempt, namesModules);
    const names: Name[] = [];
    // A word that no found name contains may still be in tags: `aspnet 8.0 -alpine`.
    const others = new Set(query.excluded.filter(isTagWord));
    for (const position of found) {
      const name = list[index.order[position] ?? list.length];
      if (name === undefined) continue;
      if (others.size > 0) for (const word of others) if (name.includes(word)) others.delete(word);
      // A product's own name in quotes need not be in its repository's.
      if (!fits || fits(name) || (query.excluded.length === 0 && named.has(position))) names.push(name);
    }
    if (names.length > 0) {
      const all = new Set([...tagWords, ...attempt.tagWords]);
      return { names, tagWords: [...all], withoutTagWords: [...others], leftOut };
    }
  }
  return { names: [], ...rest };
}
