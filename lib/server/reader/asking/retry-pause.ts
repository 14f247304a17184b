import "server-only";

const MINUTE = 60_000;
const FIRST = 15 * MINUTE;
const LONGEST = 24 * 60 * MINUTE;

/** Returns the milliseconds after which what could not be read is asked for again. `failures`: in a row, from 1. */
export function retryPause(failures: number): number {
  return Math.min(LONGEST, FIRST * 4 ** (Math.max(1, failures) - 1));
}
