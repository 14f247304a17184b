import "server-only";
import { exchanges } from "./exchange-store.mjs";

export type { Exchange } from "./exchange-store.mjs";

/** The exchange for which this code runs; `undefined` for work of our own. */
export function currentExchange() {
  return exchanges().getStore();
}

/** Runs work of our own that a visitor only set off: it has no request id, no rate, and goes on when the visitor leaves. */
export function withoutExchange<T>(work: () => T): T {
  return exchanges().exit(work);
}
