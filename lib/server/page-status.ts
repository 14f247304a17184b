import "server-only";

type Answer = { statusCode: number; headersSent: boolean };
type Exchange = { request: { headers: Record<string, unknown> }; response: Answer };
type Holder = { [EXCHANGES]?: { getStore(): Exchange | undefined } };

/** scripts/serve/main.mjs keeps the exchange that is being answered here, for whatever runs on its behalf. */
const EXCHANGES = Symbol.for("mar-discovery.exchanges");

/**
 * Gives the page that is being made another status than 200. Next knows only `notFound()`, which leaves readers without
 * scripts an empty page. It has an effect until the page's first part is sent, and none while developing. Navigation inside
 * the application gets its 200 all the same: the router takes any other status for a reason to load the page anew.
 */
export function setPageStatus(status: number): void {
  const holder: typeof globalThis & Holder = globalThis;
  const exchange = holder[EXCHANGES]?.getStore();
  if (!exchange || exchange.response.headersSent || "rsc" in exchange.request.headers) return;
  exchange.response.statusCode = status;
}
