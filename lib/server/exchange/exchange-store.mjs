import { AsyncLocalStorage } from "node:async_hooks";
import { randomUUID } from "node:crypto";

/**
 * The request being answered, its response, the id of both, and the address (path and query) as received: Next rewrites
 * the request's own.
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
 * Returns the store that holds the exchange for the code running on its behalf. It exists once per process, as Next
 * bundles pages and route handlers separately. Plain JavaScript, as the server that starts before Next uses it too.
 * @returns {AsyncLocalStorage<Exchange>}
 */
export function exchanges() {
  holder[KEY] ??= new AsyncLocalStorage();
  return holder[KEY];
}

/**
 * Begins an exchange with a new id and sets `X-Request-Id` on the response.
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 * @returns {Exchange}
 */
export function beginExchange(request, response) {
  const id = randomUUID();
  response.setHeader("X-Request-Id", id);
  return { request, response, id, address: request.url ?? "/" };
}
