import "server-only";
import { currentExchange } from "./exchange";

/** Returns the id of the request on whose behalf this code runs; `undefined` for background work. */
export function requestId(): string | undefined {
  return currentExchange()?.id;
}
