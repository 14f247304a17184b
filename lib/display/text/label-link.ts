const LONGEST = 2048;

/**
 * The address that a label's or annotation's value is, normalised; `undefined` where it is anything but one whole
 * `http:` or `https:` URL. One with a user's name or password is refused: it is made to be taken for another host.
 */
export function labelLink(value: string): string | undefined {
  // Backslashes, spaces and control or formatting characters are read by URL parsers as people do not read them.
  if (value.length > LONGEST || !/^https?:\/\/[^\s\\\p{C}]+$/iu.test(value)) return undefined;
  const authority = value.slice(value.indexOf("//") + 2).split(/[/?#]/, 1)[0] ?? "";
  if (!authority || authority.includes("@") || !URL.canParse(value)) return undefined;
  const { protocol, href } = new URL(value);
  return protocol === "http:" || protocol === "https:" ? href : undefined;
}
