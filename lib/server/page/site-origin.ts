import "server-only";
import { currentExchange } from "../exchange/exchange";
import { settings } from "../settings/settings";
import { requestOrigin } from "../visitor/request-origin";

/** Returns the origin that the visitor asked, for addresses that others read: a preview's picture must have a whole one. */
export function siteOrigin(): string | undefined {
  const exchange = currentExchange();
  return exchange && requestOrigin(exchange, settings().trustedProxies);
}
