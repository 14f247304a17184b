import "server-only";

const SHOWN_CHARACTERS = 200;

/** A setting's text as it may be shown in a message: without user name, password and query, and not without end. */
export function masked(text: string): string {
  const bare = text.replace(/^([a-z+.-]+:(?:\/\/)?)?.*@/is, "$1***@").replace(/\?.*/s, "?***");
  return JSON.stringify(bare.length > SHOWN_CHARACTERS ? `${bare.slice(0, SHOWN_CHARACTERS)}…` : bare);
}
