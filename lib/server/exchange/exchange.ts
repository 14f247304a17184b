import "server-only";
import { exchanges } from "./exchange-store.mjs";

export type { Exchange } from "./exchange-store.mjs";

/** Returns the exchange on whose behalf this code runs; `undefined` for background work. */
export function currentExchange() {
  return exchanges().getStore();
}

/**
 * Runs background work that a visitor only triggered: it has no request id and no rate, and continues when the visitor
 * leaves.
 */
export function withoutExchange<T>(work: () => T): T {
  return exchanges().exit(work);
}
