/** Characters that are invisible, change direction, are lone surrogates, or are escaped by HTML and JSON. */
const ODD = '<b title="x">&amp;\\ \u202e\u2066\u200b\u200d\ufeff\u00ad\u0007\u001b[31m\u0085\u2028\ud800 日本 ';

/**
 * Returns a text of about so many characters, most of which cost a page more than one byte. It begins with its name.
 */
export function oddText(name: string, characters: number): string {
  return `${name} ${ODD.repeat(Math.ceil(characters / ODD.length))}`.slice(0, characters);
}

/** Returns so many different texts. */
export function oddTexts(name: string, count: number, characters: number): string[] {
  return Array.from({ length: count }, (_, at) => oddText(`${name}-${at}`, characters));
}

/** Returns so many names with values, both odd. */
export function oddRecord(name: string, count: number, characters: number): Record<string, string> {
  return Object.fromEntries(
    oddTexts(name, count, characters).map((value, at) => [oddText(`${name}.${at}`, Math.min(characters, 90)), value]),
  );
}
