import "server-only";
import { setMaxListeners } from "node:events";
import { currentExchange, type Exchange } from "../exchange/exchange";
import { RegistryFailure } from "../problem/registry-failure";

const signals = new WeakMap<Exchange, AbortSignal>();

/**
 * Returns a signal that aborts when the visitor for whom this code runs leaves before the answer is complete;
 * `undefined` for background work.
 */
export function askerSignal(): AbortSignal | undefined {
  const exchange = currentExchange();
  if (!exchange) return undefined;
  const known = signals.get(exchange) ?? signalOf(exchange);
  signals.set(exchange, known);
  return known;
}

function signalOf({ response }: Exchange): AbortSignal {
  const controller = new AbortController();
  // A page awaits many answers at once, and each listens.
  setMaxListeners(0, controller.signal);
  const leave = () => controller.abort(new RegistryFailure("unavailable", "the visitor has left"));
  if (response.destroyed && !response.writableFinished) leave();
  response.once("close", () => {
    if (!response.writableFinished) leave();
  });
  return controller.signal;
}
