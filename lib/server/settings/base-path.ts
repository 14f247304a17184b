import "server-only";

const LONGEST = 200;
const SEGMENT = "(?!\\.{1,2}(?:/|$))[A-Za-z0-9._~-]+";
const FORM = new RegExp(`^(?:/${SEGMENT})+$`);

/**
 * Parses the path below which the site is served, such as `/mar` or `/tools/mar`: components that mean the same in every address, without a slash
 * at the end. Returns `undefined` for any other text.
 */
export function parseBasePath(text: string): string | undefined {
  return text.length <= LONGEST && FORM.test(text) ? text : undefined;
}
