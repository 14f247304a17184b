/**
 * Returns the bytes of a character in HTML plus those in the payload by which Next hands the page to React: JSON within
 * a script.
 */
function bytesOf(code: number): number {
  // Escaped by name, as `&quot;`, or by number, as `\u003c`. A backslash is doubled twice.
  if (code === 0x22 || code === 0x26 || code === 0x3c || code === 0x3e || code === 0x27) return 11;
  if (code === 0x5c) return 5;
  if (code === 0x0a) return 4;
  if (code >= 0x20 && code < 0x7f) return 2;
  // Invisible characters are spelled out, as `\u{200b}`. Overestimating is safer than missing one.
  if (code < 0xa0 || code === 0xad || (code >= 0x200b && code < 0x2070) || code === 0xfeff) return 20;
  if (code >= 0xd800 && code < 0xf900) return 20;
  if (code >= 0xe0000) return 24;
  if (code > 0xffff) return 8;
  return code < 0x800 ? 4 : 6;
}

/** Walks through a text until its characters take more than `room`. Returns where it stopped and their bytes. */
function walk(text: string, most: number, room: number): { end: number; bytes: number } {
  const length = Math.min(text.length, most);
  let bytes = 0;
  for (let at = 0; at < length; ) {
    const code = text.codePointAt(at) ?? 0;
    const more = bytesOf(code);
    if (bytes + more > room) return { end: at, bytes };
    bytes += more;
    at += code > 0xffff ? 2 : 1;
  }
  return { end: length, bytes };
}

/** Returns about how many bytes a text adds to a page. Each text is in a page twice. */
export function bytesInPage(text: string): number {
  return walk(text, text.length, Number.POSITIVE_INFINITY).bytes;
}

/** Returns how many of a text's first characters, at most `most`, fit into `room` bytes of a page. */
export function charactersFor(text: string, most: number, room: number): number {
  return walk(text, most, room).end;
}
