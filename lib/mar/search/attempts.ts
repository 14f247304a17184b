import type { NameIndex } from "./name-index";
import { NOISE } from "./product-match";
import { partsOfName, type SearchQuery } from "./search-query";
import { beginsTagWord } from "./tag-word";

/** One interpretation of a query. */
export type Attempt = {
  /** Words that names or products must have. */
  words: readonly string[];
  /** Words that lists of tags are filtered by. A name may have them too. */
  tagWords: readonly string[];
  /** The text to compare with names exactly, if the query is one word. */
  literal?: string | undefined;
  /** True if each word may have one wrong letter. */
  near: boolean;
};

const NUMBER = /^v?\d/;
const WORD_AND_NUMBER = /^([a-z]{2,})(v?\d[\d.]*)$/;
const OTHER_WORDS: ReadonlyMap<string, string> = new Map([
  ["otel", "opentelemetry"],
  ["psql", "postgres"],
  ["k8s", "kubernetes"],
]);
/** The names that two consecutive words have in repository names. */
const OTHER_PAIRS: ReadonlyMap<string, string> = new Map([
  ["app service", "appsvc"],
  ["web app", "appsvc"],
  ["machine learning", "azureml"],
]);
/** Versions of .NET Framework that .NET never had, and the words that both have. */
const FRAMEWORK_VERSION = /^v?(?:3\.5|4\.[5-8](?:\.\d)?)(?:-.*)?$/;
const FRAMEWORK_WORD = /^(?:dotnet|net|aspnet|asp|sdk|runtime)$/;
const KINDS_OF_MODULES = /^(?:modules?|bicep|powershell|psresource)$/;

/** Yields the interpretations of a query. Try each one if those before it find nothing. */
export function* attemptsAt(query: SearchQuery, index: NameIndex): Generator<Attempt> {
  // A name that would be respelled: `node.js`.
  if (index.positionOf(query.plain) !== undefined) {
    yield { words: [query.plain], tagWords: [], literal: query.plain, near: false };
  }
  const named = query.words.flatMap((word) => separated(word, index));
  // A system or variant alone may name a repository: `mariner 2.0`.
  const areTags = named.length === 0;
  const words = areTags ? query.tagWords.filter((word) => !NUMBER.test(word)) : named;
  const tagWords = areTags ? query.tagWords.filter((word) => NUMBER.test(word)) : query.tagWords;
  const isFramework = words.length > 0 && words.every((word) => FRAMEWORK_WORD.test(word));
  if (isFramework && tagWords.some((word) => FRAMEWORK_VERSION.test(word))) {
    yield { words: [...words, "framework"], tagWords, near: false };
  }
  const paired = withPairs(words);
  if (paired.length < words.length) yield { words: paired, tagWords, near: false };
  const literal = query.needle !== undefined && words.length + tagWords.length === 1 ? query.needle : undefined;
  yield words.length > 0 || tagWords.length === 0
    ? { words, tagWords, literal, near: false }
    : { words: tagWords, tagWords: [], literal, near: false };
  const last = words.at(-1) ?? "";
  if (words.length > 1 && beginsTagWord(last)) {
    yield { words: words.slice(0, -1), tagWords: [...tagWords, last], near: false };
  }
  const pieces = words.flatMap((word) => WORD_AND_NUMBER.exec(word)?.slice(1) ?? OTHER_WORDS.get(word) ?? word);
  if (pieces.some((piece, at) => piece !== words[at])) {
    const numbers = pieces.filter((piece) => NUMBER.test(piece));
    yield { words: pieces.filter((piece) => !NUMBER.test(piece)), tagWords: [...tagWords, ...numbers], near: false };
  }
  for (const noise of [(word: string) => NOISE.has(word), (word: string) => KINDS_OF_MODULES.test(word)]) {
    const telling = words.filter((word) => !noise(word));
    if (telling.length > 0 && telling.length < words.length) yield { words: telling, tagWords, near: false };
  }
  if (words.length > 0) yield { words, tagWords, near: true };
}

function withPairs(words: readonly string[]): string[] {
  const out: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const pair = OTHER_PAIRS.get(`${words[at]} ${words[at + 1]}`);
    if (pair) at += 1;
    out.push(pair ?? words[at] ?? "");
  }
  return out;
}

/** Splits a word with slashes, dots or dashes that no name contains as it is. */
function separated(word: string, index: NameIndex): string[] {
  return /[/._-]/.test(word) && !WORD_AND_NUMBER.test(word) && !index.holds(word) ? partsOfName(word) : [word];
}
