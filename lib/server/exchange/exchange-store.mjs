import { AsyncLocalStorage } from "node:async_hooks";
import { randomUUID } from "node:crypto";

/**
 * A request that is being answered, its answer, the id of both, and the address (path and query) as it came: Next changes
 * that of the request.
 * @typedef {object} Exchange
 * @property {import("node:http").IncomingMessage} request
 * @property {import("node:http").ServerResponse} response
 * @property {string} id
 * @property {string} address
 */

const KEY = Symbol.for("mar-discovery.exchanges");
/** @type {typeof globalThis & { [KEY]?: AsyncLocalStorage<Exchange> }} */
const holder = globalThis;

/**
 * Keeps the exchange for whatever runs on its behalf. One for the process, as Next bundles pages and route handlers apart.
 * Plain JavaScript, as the server that starts before Next is uses it too.
 * @returns {AsyncLocalStorage<Exchange>}
 */
export function exchanges() {
  holder[KEY] ??= new AsyncLocalStorage();
  return holder[KEY];
}

/**
 * Begins an exchange: it has an id, which its answer carries as `X-Request-Id`.
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 * @returns {Exchange}
 */
export function beginExchange(request, response) {
  const id = randomUUID();
  response.setHeader("X-Request-Id", id);
  return { request, response, id, address: request.url ?? "/" };
}
