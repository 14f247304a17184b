import { isTagWord } from "./tag-word";

/** Longest query that is read, in UTF-16 code units; no repository name is longer. */
export const QUERY_MAX_LENGTH = 255;
/** Most different words that are searched for; what follows them is left out. */
export const WORDS_MAX = 12;

/** A text in the search box, read. All words are in lower case and of the characters that names have. */
export type SearchQuery = {
  /** The whole text in lower case. */
  plain: string;
  /** The whole text where it is one plain word: names are compared with it as it stands. */
  needle: string | undefined;
  /** Words that a repository's name or its product has to have. */
  words: readonly string[];
  /** Words that tags have. */
  tagWords: readonly string[];
  /** In quotes: the parts of a name that follow one another, none of them misspelt. */
  phrases: readonly (readonly string[])[];
  /** With `*`: what stands before, between and after the asterisks. */
  patterns: readonly (readonly string[])[];
  /** After a dash: what no name may hold. */
  excluded: readonly string[];
  /** What of the text is not searched for. */
  leftOut: readonly string[];
  /** Holds a colon or an at sign, as only whole image names do. */
  isImageName: boolean;
};

// A dash, and a text in quotes or up to the next space.
const TOKEN = /(-*)(?:"([^"]*)"?|([^\s"]+))/g;
// A map: a word such as `constructor` is a property of every plain object.
const OTHER_SPELLINGS: ReadonlyMap<string, string> = new Map([
  ["node.js", "nodejs"],
  ["c++", "cpp"],
  ["c#", "csharp"],
  ["f#", "fsharp"],
  ["k8s", "kubernetes"],
]);
const SEPARATORS = /[\s/._-]+/;

/** Reads a text as a search: words, `"exact words"`, `-without`, `with*asterisk`. Never throws. */
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
    // At the end it waits for what it is to leave out.
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

/** In lower case, with straight quotes and without accents. */
function plainText(text: string): string {
  const short = text.trim().slice(0, QUERY_MAX_LENGTH);
  return short.normalize("NFKD").replace(/\p{M}/gu, "").slice(0, QUERY_MAX_LENGTH).toLowerCase().replace(/[“”„]/g, '"');
}

/** The words between the separators of names. */
export function partsOfName(text: string): string[] {
  return text.split(SEPARATORS).filter(Boolean);
}

/** A word as names can have it: `asp.net` is `aspnet` to them. */
export function respelt(word: string): string {
  return OTHER_SPELLINGS.get(word) ?? word.replace(/^asp\.net/, "aspnet").replace(/^\.net/, "dotnet");
}

/** The words of a text by the characters that names have; the others are noted, but for marks between sentences. */
function kept(text: string, leftOut: Set<string>): string[] {
  noteOthers(text, leftOut);
  return text
    .split(/[^a-z0-9/._-]+/)
    .map((word) => word.replace(/^[._-]+|(?<!\.)\.+$/g, ""))
    .filter(Boolean);
}

function noteOthers(text: string, leftOut: Set<string>): void {
  for (const [others] of text.matchAll(/[^a-z0-9/._\-\s,;:@!?]/gu)) leftOut.add(others);
}
