import "server-only";
import type { Limits } from "@/lib/server/registry/limits";
import type { Failed } from "./outcome";

/**
 * Returns the milliseconds to wait before the next attempt; `undefined` if there is none. At least what the registry
 * asked for, plus a random part of a limit that doubles, so that clients that failed together do not return together.
 * @param attempt the number of the attempt that failed, from 1
 * @param random a number from 0 to below 1
 */
export function pauseBeforeNext(
  { failure, attempts }: Failed,
  attempt: number,
  limits: Limits,
  random: number,
): number | undefined {
  if (attempt >= attempts) return undefined;
  const asked = (failure.retryAfter ?? 0) * 1000;
  if (asked > limits.retryAfterCapMilliseconds) return undefined;
  const bound = Math.min(limits.backoffCapMilliseconds, limits.backoffBaseMilliseconds * 2 ** (attempt - 1));
  return asked + random * bound;
}
