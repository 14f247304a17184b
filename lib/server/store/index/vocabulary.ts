import "server-only";
import type { TagTerm } from "@/lib/mar/tag-list/filter/filter-term";
import type { TagSearch } from "@/lib/mar/tag-search/search-term";
import type { Sql } from "../sql/tables";

/** Words that are looked up for one condition. */
const MOST_WORDS = 300;

/** The facets that begin as the conditions of one search do. */
export type Vocabulary = {
  /** Returns whether some tag has exactly the value. */
  isKnown: (term: TagTerm) => boolean;
  /** Returns the facets with a beginning, and `undefined` if they are too many. */
  beginning: (text: string) => readonly string[] | undefined;
};

/** Reads the words that a search needs. */
export async function readVocabulary(db: Sql, { filter }: TagSearch): Promise<Vocabulary> {
  const found = new Map<string, readonly string[] | undefined>();
  for (const term of filter.terms) {
    const prefix = lookedUp(term);
    if (prefix !== undefined && !found.has(prefix)) found.set(prefix, await wordsFrom(db, prefix));
  }
  return {
    isKnown: (term) => {
      const facet = `${term.operator}=${term.value}`;
      return found.get(facet)?.includes(facet) ?? false;
    },
    beginning: (text) => found.get(text),
  };
}

/** Returns the beginning of the facets that a condition needs; of ranges, those of all versions or dates. */
function lookedUp(term: TagTerm): string | undefined {
  switch (term.operator) {
    case "os":
    case "variant":
    case "arch":
      return `${term.operator}=${term.value}`;
    case "ver":
      return term.comparison === "=" ? undefined : "major=";
    case "date":
      return term.comparison === "=" ? undefined : "year=";
    default:
      return undefined;
  }
}

async function wordsFrom(db: Sql, prefix: string): Promise<readonly string[] | undefined> {
  const rows = await db
    .selectFrom("words")
    .select("word")
    .where("word", ">=", prefix)
    .where("word", "<", `${prefix}\u007f`)
    .orderBy("word")
    .limit(MOST_WORDS + 1)
    .execute();
  return rows.length > MOST_WORDS ? undefined : rows.map(({ word }) => word);
}
