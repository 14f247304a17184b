import "server-only";

const DAY = 86_400;

/** Parses a whole number of seconds, from one to a day. Returns `undefined` for any other text. */
export function parseSeconds(text: string): number | undefined {
  const seconds = /^[1-9]\d{0,4}$/.test(text) ? Number(text) : undefined;
  return seconds !== undefined && seconds <= DAY ? seconds : undefined;
}
