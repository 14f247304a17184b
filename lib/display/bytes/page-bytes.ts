/** What a character takes in HTML, and again in the payload by which Next hands the page to React: there in JSON within a script. */
function bytesOf(code: number): number {
  // Written by name, as `&quot;`, or by number, as `\u003c`; a backslash doubles twice.
  if (code === 0x22 || code === 0x26 || code === 0x3c || code === 0x3e || code === 0x27) return 11;
  if (code === 0x5c) return 5;
  if (code === 0x0a) return 4;
  if (code >= 0x20 && code < 0x7f) return 2;
  // What is not seen is spelled out, as `\u{200b}`; which characters those are matters less than that none is forgotten.
  if (code < 0xa0 || code === 0xad || (code >= 0x200b && code < 0x2070) || code === 0xfeff) return 20;
  if (code >= 0xd800 && code < 0xf900) return 20;
  if (code >= 0xe0000) return 24;
  if (code > 0xffff) return 8;
  return code < 0x800 ? 4 : 6;
}

/** Walks through a text's characters until they take more than `room`; answers where it stopped and what they take. */
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

/** About how many bytes a page has more with this text in it, twice as any text of a page is. */
export function bytesInPage(text: string): number {
  return walk(text, text.length, Number.POSITIVE_INFINITY).bytes;
}

/** How many of a text's first characters, `most` at the most, fit into so many bytes of a page. */
export function charactersFor(text: string, most: number, room: number): number {
  return walk(text, most, room).end;
}
