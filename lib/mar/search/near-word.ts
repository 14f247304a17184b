/** Longest word that is compared with a letter wrong: its letters are the bits of one number. */
export const NEAR_MAX_LENGTH = 31;
/** Shorter words have too many others near to them. */
export const NEAR_MIN_LENGTH = 4;

export type NearWord = {
  /** Whether a text holds the word with one letter wrong. Takes time by the length of the text alone. */
  isNear: (text: string) => boolean;
  /** A text that is near holds one of these, which the browser's own search finds far faster than any loop. */
  pieces: readonly string[];
};

/**
 * A test of whether a text holds a word with one letter wrong, missing, too many, or two neighbours exchanged.
 * A short word (4 letters) has to be as long as the text, but for one letter.
 * @returns `undefined` for a word too short or too long to be compared so
 * @see https://en.wikipedia.org/wiki/Bitap_algorithm for the method, with exchanged neighbours added
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

/** What is wrong is in one half of a word, so that the other stands as it is; or it is the two letters in the middle. */
function piecesOf(word: string): string[] {
  const middle = word.length >> 1;
  const exchanged = `${word[middle]}${word[middle - 1]}`;
  return [
    word.slice(0, middle),
    word.slice(middle),
    `${word.slice(0, middle - 1)}${exchanged}${word.slice(middle + 1)}`,
  ];
}
