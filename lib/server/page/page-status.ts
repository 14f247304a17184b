import "server-only";
import { currentExchange } from "../exchange/exchange";

/**
 * Sets the status of the page being made. Next itself only has `notFound()`, which leaves readers without scripts an
 * empty page. Works until the page's first part is sent. Navigation inside the application still gets 200: on any other
 * status the router reloads the page.
 */
export function setPageStatus(status: number): void {
  const exchange = currentExchange();
  if (!exchange || exchange.response.headersSent || "rsc" in exchange.request.headers) return;
  exchange.response.statusCode = status;
}
