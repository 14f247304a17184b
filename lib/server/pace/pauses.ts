import "server-only";

const SECOND = 1000;
/** The longest `Retry-After` that is obeyed: what is longer is an error, or not meant for a visitor who waits. */
const MOST_ASKED_SECONDS = 5 * 60;
const FIRST_PAUSE = SECOND;
const LONGEST_PAUSE = 60 * SECOND;
/** So many refusals in a row let a visitor's next request through at once: a press of "Try again", and another one. */
const FREE_PROBES = 3;
/** As long as somebody who pressed "Try again" may be made to wait. */
const LONGEST_PROBE_PAUSE = 5 * SECOND;

/** Returns the milliseconds of a `Retry-After` in seconds, within what is obeyed. */
export function askedMilliseconds(retryAfter = 0): number {
  return Math.min(boundedWait(retryAfter), MOST_ASKED_SECONDS) * SECOND;
}

/** Returns a `Retry-After` within what is obeyed, in seconds. */
export function boundedWait(retryAfter: number): number {
  return Math.min(retryAfter, MOST_ASKED_SECONDS);
}

/**
 * Returns the milliseconds until a host that throttles is asked again: what it asked for, or a pause that doubles with each refusal. Part
 * of it is random, so that replicas that were refused together do not return together.
 * @param refusals answers in a row that were 429, from 1
 * @param random a number from 0 to below 1
 */
export function pauseAfter(refusals: number, retryAfter: number | undefined, random: number): number {
  const longest = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (refusals - 1));
  const asked = askedMilliseconds(retryAfter);
  const own = (longest / 2) * (1 + random);
  return asked > 0 ? Math.max(own, asked + random * SECOND) : own;
}

/** Returns the milliseconds after which a visitor's request may ask whether a host still throttles. */
export function probePause(refusals: number): number {
  if (refusals <= FREE_PROBES) return 0;
  return Math.min(LONGEST_PROBE_PAUSE, SECOND * 2 ** (refusals - FREE_PROBES - 1));
}
