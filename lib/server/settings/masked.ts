import "server-only";

const SHOWN_CHARACTERS = 200;

/**
 * Returns a setting's text for an error message: without user name, password and query, and cut to a maximum length.
 */
export function masked(text: string): string {
  const bare = text.replace(/^([a-z\d+.-]+:\/\/)?.*@/is, "$1***@").replace(/\?.*/s, "?***");
  return JSON.stringify(bare.length > SHOWN_CHARACTERS ? `${bare.slice(0, SHOWN_CHARACTERS)}…` : bare);
}
