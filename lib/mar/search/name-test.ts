import { partsOfName, type SearchQuery } from "./search-query";

/** A test of what quotes, dashes and asterisks ask of a name; `undefined` where a query has none of them. */
export function nameTest({ phrases, patterns, excluded }: SearchQuery): ((name: string) => boolean) | undefined {
  if (phrases.length + patterns.length + excluded.length === 0) return undefined;
  return (name) =>
    !excluded.some((text) => name.includes(text)) &&
    patterns.every((pieces) => fitsPattern(name, pieces)) &&
    phrases.every((phrase) => holdsPhrase(name, phrase));
}

/** Whether whole parts of a name follow one another as those of a phrase do. */
function holdsPhrase(name: string, phrase: readonly string[]): boolean {
  return `/${partsOfName(name).join("/")}/`.includes(`/${phrase.join("/")}/`);
}

const END = "\n";

/** Whether pieces, with anything between them, are in a name: the first where a component begins, the last at the end. */
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
