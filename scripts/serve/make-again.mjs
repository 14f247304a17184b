import inject from "light-my-request";
import { beginExchange, exchanges } from "../../lib/server/exchange/exchange-store.mjs";
import { front } from "../../lib/server/kept/front.mjs";

/** Headers by which a page names its own origin. */
const OF_ORIGIN = ["host", "x-forwarded-host", "x-forwarded-port", "x-forwarded-proto"];

/**
 * Returns what has the application answer a request again without a connection: nobody waits for it. It is not a first visit, which
 * might be led to another language.
 * @param {(request: import("node:http").IncomingMessage, response: import("node:http").ServerResponse) => Promise<void>} handle
 * @returns {import("../../lib/server/kept/front.mjs").Make}
 */
export function makerOf(handle) {
  return async ({ url, headers, socket }) => {
    /** @type {import("../../lib/server/exchange/exchange-store.mjs").Draft | undefined} */
    let draft;
    const own = Object.fromEntries(OF_ORIGIN.flatMap((name) => (headers[name] ? [[name, headers[name]]] : [])));
    const reply = await inject(
      (request, response) => {
        front()?.settle(request);
        const exchange = beginExchange(request, response, true);
        draft = exchange.draft;
        exchanges().run(exchange, () => handle(request, response));
      },
      {
        method: "GET",
        url: url ?? "/",
        headers: { ...own, "sec-fetch-site": "same-origin" },
        ...(socket.remoteAddress ? { remoteAddress: socket.remoteAddress } : {}),
      },
    );
    if (!draft) throw new Error("the request did not reach the application");
    const named = Object.entries(reply.headers).map(
      ([name, value]) => /** @type {const} */ ([name.toLowerCase(), [value].flat().join(", ")]),
    );
    return { status: reply.statusCode, headers: new Map(named), body: reply.rawPayload, draft };
  };
}
