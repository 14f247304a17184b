import "server-only";
import type { IncomingMessage, ServerResponse } from "node:http";

/** A request that is being answered, and its answer. */
export type Exchange = { request: IncomingMessage; response: ServerResponse };
type Holder = { [EXCHANGES]?: { getStore(): Exchange | undefined } };

/** scripts/serve/web-server.mjs keeps the exchange that is being answered here, for whatever runs on its behalf. */
const EXCHANGES = Symbol.for("mar-discovery.exchanges");

/** The exchange for which this code runs; `undefined` for work of our own, and while developing. */
export function currentExchange(): Exchange | undefined {
  const holder: typeof globalThis & Holder = globalThis;
  return holder[EXCHANGES]?.getStore();
}
