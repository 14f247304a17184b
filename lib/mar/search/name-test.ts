import { partsOfName, type SearchQuery } from "./search-query";

/**
 * Returns a test of a name by a query's quotes, dashes and asterisks. Returns `undefined` if the query has no such
 * conditions.
 */
export function nameTest({ phrases, patterns, excluded }: SearchQuery): ((name: string) => boolean) | undefined {
  if (phrases.length + patterns.length + excluded.length === 0) return undefined;
  return (name) =>
    !excluded.some((text) => name.includes(text)) &&
    patterns.every((pieces) => fitsPattern(name, pieces)) &&
    phrases.every((phrase) => holdsPhrase(name, phrase));
}

/** Returns whether a name has the parts of a phrase, whole and in a row. */
function holdsPhrase(name: string, phrase: readonly string[]): boolean {
  return `/${partsOfName(name).join("/")}/`.includes(`/${phrase.join("/")}/`);
}

const END = "\n";

/**
 * Returns whether a name has all pieces with anything between them: the first at the beginning of a component, the last
 * at the end.
 */
function fitsPattern(name: string, pieces: readonly string[]): boolean {
  const text = `/${name}${END}`;
  let from = 0;
  for (const [at, piece] of pieces.entries()) {
    if (piece === "") continue;
    const begin = at === 0 && !piece.startsWith("/") ? `/${piece}` : piece;
    const isLast = at === pieces.length - 1;
    const found = isLast ? text.lastIndexOf(`${begin}${END}`) : text.indexOf(begin, from);
    if (found < from) return false;
    from = found + begin.length;
  }
  return true;
}
