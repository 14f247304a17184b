import "server-only";
import { currentExchange } from "../exchange/exchange";
import { settings } from "../settings/settings";
import { requestOrigin } from "./request-origin";

/** Returns the origin that the current visitor asked, for absolute links; `undefined` in background work. */
export function currentOrigin(): string | undefined {
  const exchange = currentExchange();
  return exchange && requestOrigin(exchange, settings().trustedProxies);
}
