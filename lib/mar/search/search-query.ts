import { isTagWord } from "./tag-word";

/** The longest query that is read, in UTF-16 code units. No repository name is longer. */
export const QUERY_MAX_LENGTH = 255;
/** The maximum number of different words. Words after them are ignored. */
export const WORDS_MAX = 12;

/** The parsed text of the search box. All words are in lower case and consist of the characters of names. */
export type SearchQuery = {
  /** The whole text in lower case. */
  plain: string;
  /** The whole text if it is one plain word, to compare with names as it is. */
  needle: string | undefined;
  /** Words that a repository's name or its product must have. */
  words: readonly string[];
  /** Words that tags have. */
  tagWords: readonly string[];
  /** From quotes: consecutive parts of a name, spelled exactly. */
  phrases: readonly (readonly string[])[];
  /** From `*`: the texts before, between and after the asterisks. */
  patterns: readonly (readonly string[])[];
  /** After a dash: words that no name may contain. */
  excluded: readonly string[];
  /** Text that is not searched for. */
  leftOut: readonly string[];
  /** True if there is a colon or an at sign, as only whole image names have. */
  isImageName: boolean;
};

// Dashes, and a text in quotes or up to the next space.
const TOKEN = /(-*)(?:"([^"]*)"?|([^\s"]+))/g;
// A map, because a word such as `constructor` is a property of every plain object.
const OTHER_SPELLINGS: ReadonlyMap<string, string> = new Map([
  ["node.js", "nodejs"],
  ["c++", "cpp"],
  ["c#", "csharp"],
  ["f#", "fsharp"],
  ["k8s", "kubernetes"],
]);
const SEPARATORS = /[\s/._-]+/;

/** Parses a text as a search: words, `"exact words"`, `-without`, `with*asterisk`. Never throws. */
export function readSearchQuery(text: string): SearchQuery {
  const plain = plainText(text);
  const words = new Set<string>();
  const tagWords = new Set<string>();
  const excluded = new Set<string>();
  const phrases: string[][] = [];
  const patterns: string[][] = [];
  const leftOut = new Set<string>();
  let isImageName = false;
  let count = 0;
  for (const match of plain.matchAll(TOKEN)) {
    const [token, dash = "", quoted, unquoted = ""] = match;
    const said = quoted ?? unquoted;
    if (/[^\s:@][:@][^\s:@]/.test(said)) isImageName = true;
    if (quoted === undefined && said.includes("*") && !dash) {
      noteOthers(said.replaceAll("*", ""), leftOut);
      const pieces = said.split(/\*+/).map((piece) => piece.replace(/[^a-z0-9/._-]+/g, ""));
      if (pieces.some(Boolean)) patterns.push(pieces);
      continue;
    }
    const parts = kept(respelt(said), leftOut);
    // A dash at the end waits for its word.
    if (/^-+(?:"|$)/.test(token) && parts.length === 0 && match.index + token.length < plain.length) leftOut.add(token);
    const isNew = parts.some((part) => !words.has(part) && !tagWords.has(part) && !excluded.has(part));
    if (isNew) count += 1;
    if (count > WORDS_MAX) {
      leftOut.add(token);
      continue;
    }
    if (dash) for (const part of parts) excluded.add(part);
    else if (quoted !== undefined && !(parts.length === 1 && isTagWord(parts[0] ?? ""))) {
      const phrase = parts.flatMap(partsOfName);
      if (phrase.length > 0) phrases.push(phrase);
      for (const part of phrase) words.add(part);
    } else for (const part of parts) (isTagWord(part) ? tagWords : words).add(part);
  }
  const [only] = [...words, ...tagWords];
  const hasForm = phrases.length + patterns.length + excluded.size > 0;
  const isOne = words.size + tagWords.size === 1 && !hasForm && !/\s/.test(plain);
  return {
    plain,
    needle: isOne ? (leftOut.size === 0 && respelt(plain) === plain ? plain : only) : undefined,
    words: [...words],
    tagWords: [...tagWords],
    phrases,
    patterns: patterns.slice(0, WORDS_MAX),
    excluded: [...excluded],
    leftOut: [...leftOut],
    isImageName,
  };
}

/** Returns the text in lower case, with straight quotes and without accents. */
function plainText(text: string): string {
  const short = text.trim().slice(0, QUERY_MAX_LENGTH);
  return short.normalize("NFKD").replace(/\p{M}/gu, "").slice(0, QUERY_MAX_LENGTH).toLowerCase().replace(/[“”„]/g, '"');
}

/** Splits a text at the separators of names. */
export function partsOfName(text: string): string[] {
  return text.split(SEPARATORS).filter(Boolean);
}

/** Returns a word in the spelling of names: `asp.net` becomes `aspnet`. */
export function respelt(word: string): string {
  return OTHER_SPELLINGS.get(word) ?? word.replace(/^asp\.net/, "aspnet").replace(/^\.net/, "dotnet");
}

/** Returns the words of a text in the characters of names. Records other characters except punctuation. */
function kept(text: string, leftOut: Set<string>): string[] {
  noteOthers(text, leftOut);
  return text
    .split(/[^a-z0-9/._-]+/)
    .map((word) => word.replace(/^[._-]+|(?<!\.)\.+$/g, ""))
    .filter(Boolean);
}

function noteOthers(text: string, leftOut: Set<string>): void {
  for (const [others] of text.matchAll(/\p{Script=Han}+|[^a-z0-9/._\-\s,;:@!?，。、：；！？]/gu)) leftOut.add(others);
}
