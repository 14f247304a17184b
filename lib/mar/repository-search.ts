import UFuzzy from "@leeoniya/ufuzzy";

/** Finds repositories by a query; gives the whole list for an empty one. */
export type RepositorySearch<Name extends string> = (query: string) => readonly Name[];

/** Words are separated by spaces only: a slash, a dash and a dot are themselves. One typo a word is forgiven. */
const fuzzy = new UFuzzy({
  intraMode: 1,
  intraIns: 1,
  intraSub: 1,
  intraTrn: 1,
  intraDel: 1,
  interSplit: "\\s+",
  intraSplit: "$^",
  interLft: 0,
});

/** Longest query that is searched; no repository name is longer. */
export const QUERY_MAX_LENGTH = 255;

const OUT_OF_ORDER_WORDS = 4;
/** Above this many loose matches they keep the list's order: ranking them would cost more than a frame. */
const RANKED = 300;
/** With this many names that hold the query as it stands, nobody has mistyped. */
const PLENTY = 50;

/**
 * Prepares a list of repositories for searching as somebody types.
 * Names that hold the query as it stands come first: the very name, then those that begin with it, those whose last
 * component is it or begins with it, those where a component begins with it, those that hold it anywhere. Then follow
 * names that hold each word of the query, in any order and with at most one typo a word, unless plenty was found.
 */
export function repositorySearch<Name extends string>(names: readonly Name[]): RepositorySearch<Name> {
  const haystack = [...names];
  return (query) => {
    const needle = query.trim().toLowerCase().slice(0, QUERY_MAX_LENGTH);
    if (!needle) return names;
    const tiers: Name[][] = [[], [], [], [], [], []];
    const exact = new Set<string>();
    for (const name of names) {
      const tier = literalTier(name, needle);
      if (tier === undefined) continue;
      tiers[tier]?.push(name);
      exact.add(name);
    }
    const words = exact.size < PLENTY ? fuzzyWords(needle) : "";
    const [positions, info, order] = words ? fuzzy.search(haystack, words, OUT_OF_ORDER_WORDS, RANKED) : [null];
    const ranked = info && order ? order.map((position) => info.idx[position]) : (positions ?? []);
    const loose = ranked.flatMap((position) => {
      const name = position === undefined ? undefined : haystack[position];
      return name === undefined || exact.has(name) ? [] : [name];
    });
    return [...tiers.flatMap((tier) => tier.sort(byLength)), ...loose];
  };
}

/** Where the parts of a name are that a query found, for marking them: start and end of each range by turns. */
export function matchRanges(name: string, query: string): readonly number[] {
  const needle = query.trim().toLowerCase().slice(0, QUERY_MAX_LENGTH);
  if (!needle) return [];
  const position = name.indexOf(needle);
  if (position >= 0) return [position, position + needle.length];
  const words = fuzzyWords(needle);
  const [, info] = words ? fuzzy.search([name], words, OUT_OF_ORDER_WORDS, RANKED) : [null];
  // Without a match the library gives an object without the fields that its types promise.
  return (info && "ranges" in info && info.ranges[0]) || [];
}

/** The query with only what a name can have: the library makes a regular expression of it. */
function fuzzyWords(needle: string): string {
  return needle.replace(/[^a-z0-9/._-]+/g, " ").trim();
}

function literalTier(name: string, needle: string): number | undefined {
  const position = name.indexOf(needle);
  if (position < 0) return undefined;
  if (name.length === needle.length) return 0;
  const lastComponent = name.lastIndexOf("/") + 1;
  if (name.startsWith(needle, lastComponent) && name.length === lastComponent + needle.length) return 1;
  if (position === 0) return 2;
  if (name.startsWith(needle, lastComponent)) return 3;
  return name.includes(`/${needle}`) ? 4 : 5;
}

const byLength = (a: string, b: string) => a.length - b.length || (a < b ? -1 : 1);
