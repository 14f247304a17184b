/** The longest word compared with one wrong letter: its letters are the bits of one number. */
export const NEAR_MAX_LENGTH = 31;
/** Shorter words have too many similar ones. */
export const NEAR_MIN_LENGTH = 4;

export type NearWord = {
  /** Returns whether a text contains the word with one wrong letter. Takes time linear in the text. */
  isNear: (text: string) => boolean;
  /** A similar text contains one of these pieces. The browser's built-in search finds them far faster than a loop. */
  pieces: readonly string[];
};

/**
 * Returns a test of whether a text contains a word with one letter wrong, missing or added, or two neighbours swapped.
 * A short word (4 letters) must be as long as the text, give or take one letter.
 * @returns `undefined` for a word too short or too long for this
 * @see https://en.wikipedia.org/wiki/Bitap_algorithm for the method, with swapped neighbours added
 */
export function nearWord(word: string): NearWord | undefined {
  const { length } = word;
  if (length < NEAR_MIN_LENGTH || length > NEAR_MAX_LENGTH) return undefined;
  const masks = new Uint32Array(128);
  for (let at = 0; at < length; at += 1) {
    const code = word.charCodeAt(at);
    if (code < 128) masks[code] = (masks[code] ?? 0) | (1 << at);
  }
  const last = 1 << (length - 1);
  const pieces = piecesOf(word);
  const isNear = (text: string) => {
    if (text.length < length - 1 || (length === NEAR_MIN_LENGTH && text.length > length + 1)) return false;
    if (!pieces.some((piece) => text.includes(piece))) return false;
    let exact = 0;
    let near = 1;
    let exactBefore = 0;
    let maskBefore = 0;
    for (let at = 0; at < text.length; at += 1) {
      const mask = masks[text.charCodeAt(at) & 127] ?? 0;
      const exchanged = ((((exactBefore << 1) | 1) & mask) << 1) & maskBefore;
      const next = ((exact << 1) | 1) & mask;
      near = (((near << 1) | 1) & mask) | exact | (exact << 1) | 1 | (next << 1) | exchanged;
      exactBefore = exact;
      exact = next;
      maskBefore = mask;
      if (near & last) return true;
    }
    return false;
  };
  return { isNear, pieces };
}

/**
 * Returns pieces of which every similar text has one: the error is in one half of a word and leaves the other intact,
 * or it swaps the two middle letters.
 */
function piecesOf(word: string): string[] {
  const middle = word.length >> 1;
  const exchanged = `${word[middle]}${word[middle - 1]}`;
  return [
    word.slice(0, middle),
    word.slice(middle),
    `${word.slice(0, middle - 1)}${exchanged}${word.slice(middle + 1)}`,
  ];
}
