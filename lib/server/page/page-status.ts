import "server-only";
import { currentExchange } from "../exchange/exchange";

/**
 * Gives the page that is being made another status than 200. Next knows only `notFound()`, which leaves readers without
 * scripts an empty page. It has an effect until the page's first part is sent. Navigation inside the application gets its 200 all the same: the router takes any other status for a reason to load the page anew.
 */
export function setPageStatus(status: number): void {
  const exchange = currentExchange();
  if (!exchange || exchange.response.headersSent || "rsc" in exchange.request.headers) return;
  exchange.response.statusCode = status;
}
