/** Character codes of JSON's white space, and of the marks between its values. */
const SPACE: ReadonlySet<number> = new Set([0x20, 0x0a, 0x0d, 0x09]);
const MARKS: ReadonlySet<number> = new Set([..."{}[],:"].map((mark) => mark.charCodeAt(0)));
const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/**
 * Returns the first position from `at` on that is not white space.
 * @see https://www.rfc-editor.org/rfc/rfc8259#section-2
 */
export function skipSpace(text: string, at: number): number {
  let position = at;
  while (SPACE.has(text.charCodeAt(position))) position += 1;
  return position;
}

/** Returns the end of the token of valid JSON that begins at `start`: a text, a mark, or a number or word. */
export function endOfToken(text: string, start: number): number {
  const first = text.charCodeAt(start);
  if (MARKS.has(first)) return start + 1;
  if (first === QUOTE) return endOfText(text, start);
  let end = start + 1;
  while (end < text.length && !endsWord(text.charCodeAt(end))) end += 1;
  return end;
}

function endsWord(code: number): boolean {
  return SPACE.has(code) || MARKS.has(code);
}

/** Returns the end of a text. Uses no regular expression: on megabytes it would overflow its stack. */
function endOfText(text: string, start: number): number {
  for (let from = start + 1; ; ) {
    const quote = text.indexOf('"', from);
    if (quote < 0) return text.length;
    if (!isEscaped(text, quote, from)) return quote + 1;
    from = quote + 1;
  }
}

/** Returns whether a quote is part of the text: it is after an odd number of backslashes. */
function isEscaped(text: string, quote: number, from: number): boolean {
  let first = quote;
  while (first > from && text.charCodeAt(first - 1) === BACKSLASH) first -= 1;
  return (quote - first) % 2 === 1;
}
