import "server-only";
import type { TagTerm } from "@/lib/mar/tag-list/filter/filter-term";
import type { OwnTerm, TagSearch } from "@/lib/mar/tag-search/search-term";
import { inParts } from "../sql/parts";
import type { Sql, SqlTransaction } from "../sql/tables";

/** Words that are looked up for one condition. */
export const MOST_WORDS = 300;

/** The facets that begin as the conditions of one search do. */
export type Vocabulary = {
  /** Returns whether some tag has exactly the value. */
  isKnown: (term: TagTerm) => boolean;
  /** Returns the facets with a beginning, and `undefined` if they are too many. */
  beginning: (text: string) => readonly string[] | undefined;
};

/** Returns the beginnings of the facets that a search needs. */
export function beginningsIn({ filter, own }: TagSearch): string[] {
  const asked = [...filter.terms.map(lookedUp), ...own.map(lookedUpOfOwn)];
  return [...new Set(asked.filter((prefix) => prefix !== undefined))];
}

/** Returns what facets with these beginnings there are. @param words of each beginning the first `MOST_WORDS` and one more */
export function vocabularyOf(prefixes: readonly string[], words: readonly string[]): Vocabulary {
  const found = new Map(prefixes.map((prefix) => [prefix, words.filter((word) => word.startsWith(prefix))]));
  return {
    isKnown: (term) => {
      const facet = `${term.operator}=${term.value}`;
      return found.get(facet)?.includes(facet) ?? false;
    },
    beginning: (text) => {
      const known = found.get(text);
      return known && known.length <= MOST_WORDS ? known : undefined;
    },
  };
}

/** Reads the words that a search needs. */
export async function readVocabulary(db: Sql, search: TagSearch): Promise<Vocabulary> {
  const prefixes = beginningsIn(search);
  const words: string[] = [];
  for (const prefix of prefixes) {
    const rows = db.selectFrom("words").select("word").where("word", ">=", prefix);
    const found = rows
      .where("word", "<", `${prefix}\u007f`)
      .orderBy("word")
      .limit(MOST_WORDS + 1);
    words.push(...(await found.execute()).map(({ word }) => word));
  }
  return vocabularyOf(prefixes, [...new Set(words)]);
}

/** Facets whose values nobody looks up. */
const NOT_LOOKED_UP = /^(?:repo|kind|is|life|ver|date)=/;

/** Adds those of tags' terms to the words of which beginnings and ranges are asked. */
export async function noteWords(trx: SqlTransaction, terms: Iterable<string>): Promise<void> {
  const words = [...new Set(terms)].filter((term) => term.includes("=") && !NOT_LOOKED_UP.test(term));
  for (const part of inParts(words)) {
    await trx
      .insertInto("words")
      .values(part.map((word) => ({ word })))
      .onConflict((it) => it.doNothing())
      .execute();
  }
}

/** Returns the beginning of the facets by which a range of a search's own conditions is found. */
function lookedUpOfOwn({ operator, negated }: OwnTerm): string | undefined {
  if (negated) return undefined;
  if (operator === "life") return "ends=";
  return operator === "ends" || operator === "moved" || operator === "size" ? `${operator}=` : undefined;
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
