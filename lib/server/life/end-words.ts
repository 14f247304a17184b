import "server-only";
import { withoutHost } from "@/lib/mar/base-search/base-query";

/** Words of one question. */
const MOST_WORDS = 8;
/** Longest word, in characters: the longest name of a repository, and a version. */
const LONGEST = 400;

/** Words of a question, in lower case, and what follows those that are looked at. */
export type EndWords = { words: string[]; rest: string };

/** Reads parts of repositories' names and versions, between spaces. An image name is a repository and a version. */
export function readEndWords(text: string): EndWords {
  const words: string[] = [];
  for (const { 0: word, index } of text.matchAll(/\S+/g)) {
    const parts = withoutHost(word.toLowerCase().replace(/^https?:\/\//, "")).split(":");
    const added = parts.filter((part) => part !== "" && !words.includes(part));
    if (words.length + added.length > MOST_WORDS || word.length > LONGEST) return { words, rest: text.slice(index) };
    words.push(...added);
  }
  return { words, rest: "" };
}
