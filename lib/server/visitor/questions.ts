import "server-only";
import { currentExchange, type Exchange } from "../exchange/exchange";
import { RegistryFailure } from "../problem/registry-failure";
import { processWide } from "../runtime/process-wide";

/** Requests to the registry after which an answer begins no further reference. */
export const ENOUGH_QUESTIONS = 1_000;
/** Requests to the registry after which an answer fails: the largest index alone needs about 600. */
export const MOST_QUESTIONS = 2_000;

/** Exists once per process: the counting code and its reader can be in different bundles. */
const questions = () => processWide("questions of answers", () => new WeakMap<Exchange, number>());

/**
 * Counts one more request to the registry for this answer, and returns how many came before.
 * @throws RegistryFailure `busy` if the answer has already asked too much
 */
export function countQuestion(exchange: Exchange): number {
  const before = questions().get(exchange) ?? 0;
  if (before >= MOST_QUESTIONS) throw tooMany(MOST_QUESTIONS);
  questions().set(exchange, before + 1);
  return before;
}

/**
 * Begins the next part of an answer, unless the parts before have asked the registry enough. Background work is not
 * limited.
 * @throws RegistryFailure `busy`
 */
export function beginPart(): void {
  const exchange = currentExchange();
  if (exchange && (questions().get(exchange) ?? 0) >= ENOUGH_QUESTIONS) throw tooMany(ENOUGH_QUESTIONS);
}

function tooMany(count: number): RegistryFailure {
  return new RegistryFailure("busy", `one request asks the registry at most ${count} times: request the rest again`, {
    retryAfter: 1,
  });
}
