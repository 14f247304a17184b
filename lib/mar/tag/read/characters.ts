/** Returns whether the character at `at` is an ASCII digit. */
export function isDigitAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}

/** Returns the end of the digits that begin at `from`. */
export function digitsEnd(text: string, from: number): number {
  let end = from;
  while (isDigitAt(text, end)) {
    end += 1;
  }
  return end;
}

/** Returns the end of the lower-case ASCII letters that begin at `from`. */
export function lettersEnd(text: string, from: number): number {
  let end = from;
  while (text.charCodeAt(end) >= 97 && text.charCodeAt(end) <= 122) {
    end += 1;
  }
  return end;
}

/** Returns whether the text from `from` on consists of numbers joined by dots. */
export function isDottedNumber(text: string, from: number): boolean {
  let at = digitsEnd(text, from);
  while (at > from && text[at] === "." && isDigitAt(text, at + 1)) {
    at = digitsEnd(text, at + 1);
  }
  return at > from && at === text.length;
}

/** Returns whether a piece is a hash, full or abbreviated, of a commit or of a file's content. */
export function isHash(text: string): boolean {
  return text.length >= 7 && text.length <= 64 && /^[0-9a-f]+$/.test(text) && /[0-9]/.test(text) && /[a-f]/.test(text);
}
