const LONGEST = 2048;

/**
 * Returns the normalized address in a label's or annotation's value. Returns `undefined` unless it is one whole `http:`
 * or `https:` URL. Refuses a user name or password, which can make one host look like another.
 */
export function labelLink(value: string): string | undefined {
  // URL parsers read backslashes, spaces and control or formatting characters differently than people do.
  if (value.length > LONGEST || !/^https?:\/\/[^\s\\\p{C}]+$/iu.test(value)) return undefined;
  const authority = value.slice(value.indexOf("//") + 2).split(/[/?#]/, 1)[0] ?? "";
  if (!authority || authority.includes("@") || !URL.canParse(value)) return undefined;
  const { protocol, href } = new URL(value);
  return protocol === "http:" || protocol === "https:" ? href : undefined;
}
