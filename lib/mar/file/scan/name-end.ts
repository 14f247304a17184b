/** The longest name, in UTF-16 code units. */
const LONGEST = 600;

/** The pieces of a name: its own characters, or a placeholder. All have bounded lengths. */
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
/** A placeholder of documents, only if a part of a name must follow: `aspnet:<tag>`. */
const DUE_PIECES: readonly RegExp[] = [/<[\w .-]{1,60}>/y, /\[[\w .-]{1,60}\](?![*+?{])/y, /\(\([\w .-]{1,60}\)\)/y];

export type NameEnd = {
  /** The end of the name. */
  end: number;
  /** The end of everything that was read, including punctuation at the end of a sentence. */
  next: number;
  /** The first placeholder. */
  placeholder: string | undefined;
};

/** Returns the end of the name that begins at `start`. */
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
