import "server-only";
import { currentExchange, type Exchange } from "../exchange/exchange";
import { RegistryFailure } from "../problem/registry-failure";
import { processWide } from "../runtime/process-wide";

/** Questions to the registry after which a request begins no further reference. */
export const ENOUGH_QUESTIONS = 1_000;
/** Questions after which a request is told nothing more: the largest index alone needs some 600. */
export const MOST_QUESTIONS = 2_000;

/** Once for the process: who counts and who asks for the count can be in different bundles. */
const questions = () => processWide("questions of answers", () => new WeakMap<Exchange, number>());

/**
 * Counts one more question to the registry for an answer, and gives how many came before it.
 * @throws RegistryFailure `busy` where one answer has asked too much already
 */
export function countQuestion(exchange: Exchange): number {
  const before = questions().get(exchange) ?? 0;
  if (before >= MOST_QUESTIONS) throw tooMany(MOST_QUESTIONS);
  questions().set(exchange, before + 1);
  return before;
}

/**
 * Begins another part of an answer of many, unless those before it have asked the registry enough. Work of our own may ask as much
 * as it needs.
 * @throws RegistryFailure `busy`
 */
export function beginPart(): void {
  const exchange = currentExchange();
  if (exchange && (questions().get(exchange) ?? 0) >= ENOUGH_QUESTIONS) throw tooMany(ENOUGH_QUESTIONS);
}

function tooMany(count: number): RegistryFailure {
  return new RegistryFailure("busy", `one request asks the registry ${count} times at the most: ask again for this`, {
    retryAfter: 1,
  });
}
