import "server-only";
import { currentExchange } from "./exchange";

/** The id of the request that this code helps to answer; `undefined` for work of our own. */
export function requestId(): string | undefined {
  return currentExchange()?.id;
}
