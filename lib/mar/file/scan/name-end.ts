/** Longest name that is read, in UTF-16 code units. */
const LONGEST = 600;

/** What a name is made of: its own characters, or something that stands for a value. The parts of each have bounded lengths. */
const PIECES: readonly RegExp[] = [
  /[\w.\-/:@]{1,600}/y,
  /\$\{\{[^{}\r\n]{0,120}\}\}/y,
  /\$\{[^{}\r\n]{0,120}(?:\{[^{}\r\n]{0,120}\}[^{}\r\n]{0,120})?\}/y,
  /\$\([^()\r\n]{0,120}(?:\([^()\r\n]{0,120}\)[^()\r\n]{0,120})?\)/y,
  /\$\[[^\]\r\n]{0,120}\]/y,
  /\$\$?(?:(?:env|script):)?[A-Za-z_]\w{0,99}|\$\d/y,
  /\{\{[^{}\r\n]{0,200}\}\}/y,
  /#\{[^{}\r\n]{0,120}\}#?/y,
  /\{[^{}\s"'`;]{0,100}\}/y,
  /%+(?:\[\d{1,3}\])?[A-Za-z_]\w{0,99}%?/y,
];
/** A placeholder of documents, which is one only where a part of a name is due: `aspnet:<tag>`. */
const DUE_PIECES: readonly RegExp[] = [/<[\w .-]{1,60}>/y, /\[[\w .-]{1,60}\](?![*+?{])/y, /\(\([\w .-]{1,60}\)\)/y];

export type NameEnd = {
  /** Behind the last character of the name. */
  end: number;
  /** Behind all that was read, also the punctuation that ends a sentence. */
  next: number;
  /** The first part that stands for a value. */
  placeholder: string | undefined;
};

/** Where the name ends that begins at `start`. */
export function nameEnd(text: string, start: number): NameEnd {
  let next = start;
  let placeholder: string | undefined;
  for (let length = pieceAt(text, next); length > 0 && next - start < LONGEST; length = pieceAt(text, next)) {
    const piece = text.slice(next, next + length);
    if (!/^[\w.\-/:@]/.test(piece)) placeholder ??= piece;
    next += length;
  }
  let end = next;
  while (end > start && /[.:/@-]/.test(text.charAt(end - 1))) end--;
  return { end, next, placeholder };
}

function pieceAt(text: string, at: number): number {
  const length = longest(PIECES, text, at);
  if (length > 0 || !/[:/@-]/.test(text.charAt(at - 1))) return length;
  return longest(DUE_PIECES, text, at);
}

function longest(pieces: readonly RegExp[], text: string, at: number): number {
  for (const piece of pieces) {
    piece.lastIndex = at;
    const length = piece.exec(text)?.[0].length ?? 0;
    if (length > 0) return length;
  }
  return 0;
}
