import type { TagName } from "@/lib/mar/tag/tag-name";

/** All names of a list in one text, which is searched in a fraction of the time that name after name takes. */
interface NamesText {
  /** In lower case, each name with a line end behind it: no tag has one. */
  readonly text: string;
  /** Where each name begins in the text. */
  readonly starts: Uint32Array;
}

const known = new WeakMap<readonly TagName[], NamesText>();

/**
 * For each tag of a list 1 where its name holds a word, else 0.
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

/** Makes what searching a list for words needs, ahead of the first search. */
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
