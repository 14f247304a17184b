/** Shorter words are beginnings of a name's parts, not any piece of it: `8` is not in `1.18`. */
export const ANYWHERE_LENGTH = 3;

const SEPARATORS = "/:._-";

/** Returns whether a name in lower case, `repository:tag`, has a word. */
export function wordHolds(name: string, word: string): boolean {
  if (word.length >= ANYWHERE_LENGTH) return name.includes(word);
  for (let at = name.indexOf(word); at !== -1; at = name.indexOf(word, at + 1)) {
    if (at === 0 || SEPARATORS.includes(name.charAt(at - 1))) return true;
  }
  return false;
}
