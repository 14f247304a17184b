import type { TagName } from "@/lib/mar/tag/tag-name";

/** All names of a list in one text. Searching it is many times faster than searching each name. */
interface NamesText {
  /** The names in lower case, each followed by a line end, which no tag contains. */
  readonly text: string;
  /** The position of each name in the text. */
  readonly starts: Uint32Array;
}

const known = new WeakMap<readonly TagName[], NamesText>();

/**
 * Returns for each tag 1 if its name contains the word, else 0.
 * @param word in lower case
 */
export function holdsWord(tags: readonly TagName[], word: string): Uint8Array {
  const holds = new Uint8Array(tags.length);
  if (word.includes("\n")) return holds;
  const { text, starts } = textOf(tags);
  let position = 0;
  for (let at = text.indexOf(word); at !== -1 && position < tags.length; ) {
    while (position + 1 < tags.length && (starts[position + 1] ?? 0) <= at) position += 1;
    holds[position] = 1;
    position += 1;
    if (position < tags.length) at = text.indexOf(word, starts[position]);
  }
  return holds;
}

/** Prepares a list for searching, ahead of the first search. */
export function prepareSearch(tags: readonly TagName[]): void {
  textOf(tags);
}

function textOf(tags: readonly TagName[]): NamesText {
  const before = known.get(tags);
  if (before) return before;
  let length = 0;
  const lines = tags.map(({ name }) => `${name.toLowerCase()}\n`);
  const starts = Uint32Array.from(lines, (line) => {
    length += line.length;
    return length - line.length;
  });
  const made = { text: lines.join(""), starts };
  known.set(tags, made);
  return made;
}
