import { AsyncLocalStorage } from "node:async_hooks";
import { randomUUID } from "node:crypto";

/**
 * A reading from which an answer is made.
 * @typedef {object} Use
 * @property {number} madeFrom when it was read, in milliseconds since 1970
 * @property {number} fresh up to which age it is shown without a question, in milliseconds
 * @property {() => number | undefined} readAt when the same value was last read; `undefined` if it is another now, or forgotten
 */

/**
 * What is known of an answer while it is made: whether the next one may be the same.
 * @typedef {object} Draft
 * @property {"page" | "answer"} [kind] left out if each answer must be made anew
 * @property {number} [readAt] when the registry said what it shows, in milliseconds since 1970
 * @property {number} until how long its words are true, in milliseconds since 1970
 * @property {boolean} isSpoiled true if it tells of a failure, or cannot be followed
 * @property {boolean} isLate true if it went without something that would have come
 * @property {boolean} isPatient true if nobody waits for it, so that it can wait for all its parts
 * @property {boolean} [hasWaited] true if it waited for the registry
 * @property {Use[]} uses
 */

/**
 * @param {boolean} [isPatient]
 * @returns {Draft} one of which nothing is known yet
 */
export function newDraft(isPatient = false) {
  return { until: Number.POSITIVE_INFINITY, isSpoiled: false, isLate: false, isPatient, uses: [] };
}

/**
 * The request being answered, its response, the id of both, and the address (path and query) as received: Next rewrites
 * the request's own.
 * @typedef {object} Exchange
 * @property {Draft} draft
 * @property {import("node:http").IncomingMessage} request
 * @property {import("node:http").ServerResponse} response
 * @property {string} id
 * @property {string} address
 * @property {import("../tracing/tracing.mjs").RequestSpan} [span] left out if nobody wants traces
 * @property {boolean} [isRehearsal] true if nobody gets the answer, which is made of a made-up registry
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
 * @param {boolean} [isPatient] true if nobody waits for the answer
 * @returns {Exchange}
 */
export function beginExchange(request, response, isPatient = false) {
  const id = randomUUID();
  response.setHeader("X-Request-Id", id);
  return { request, response, id, address: request.url ?? "/", draft: newDraft(isPatient) };
}
