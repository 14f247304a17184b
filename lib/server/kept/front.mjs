/**
 * The two ways between the server that starts before Next and the application, which has the finished answers. Plain JavaScript, as both
 * use it.
 */

const KEY = Symbol.for("mar-discovery.front");

/** @typedef {Pick<import("node:http").IncomingMessage, "method" | "url" | "headers" | "socket">} Asked what is read of a request */

/**
 * A finished answer to one request.
 * @typedef {object} Reply
 * @property {200 | 304} status
 * @property {string[]} headers names and values, one after the other
 * @property {Buffer} [body]
 * @property {import("../tally/route.mjs").Route} route what its address is for
 * @property {number} age of what it shows, in seconds
 */

/**
 * @typedef {object} Waiting
 * @property {Promise<void>} changed resolves when there may be an answer, or a place to make one
 * @property {number} patience how long to wait at most since the request came, in milliseconds
 */

/**
 * @typedef {object} Front
 * @property {(request: Asked) => Reply | Promise<Reply> | undefined} reply returns a finished answer, at once unless it must be compressed
 *   first; `undefined` if the application has to make it
 * @property {(request: Asked) => Waiting | undefined} underWay returns what to wait for while the answer is made for others; `undefined` if the
 *   application should make it at once
 * @property {(exchange: import("../exchange/exchange-store.mjs").Exchange) => void} record records what the application answers,
 *   and sends the scripts of pages late
 * @property {(request: Asked) => import("../headers/answer-headers").AnswerHeaders} headersOf returns what every answer to a request has
 * @property {() => boolean} isOverBudget returns true while the process takes more memory than it may
 * @property {(request: Pick<import("node:http").IncomingMessage, "socket" | "headers">) => void} settle takes out of a request what its sender is
 *   not believed
 */

/**
 * An answer that the application made for nobody.
 * @typedef {object} Made
 * @property {number} status
 * @property {Map<string, string>} headers
 * @property {Buffer} body
 * @property {import("../exchange/exchange-store.mjs").Draft} draft
 */

/**
 * Has the application answer a request again, for nobody, with all parts that an answer can have.
 * @callback Make
 * @param {Pick<import("node:http").IncomingMessage, "url" | "headers" | "socket">} request
 * @returns {Promise<Made>}
 */

/** @type {typeof globalThis & { [KEY]?: { front?: Front, make?: Make } }} */
const holder = globalThis;

function ways() {
  holder[KEY] ??= {};
  return holder[KEY];
}

/** @returns {Front | undefined} `undefined` until the application is ready */
export function front() {
  return ways().front;
}

/** @param {Front} front */
export function setFront(front) {
  ways().front = front;
}

/** @returns {Make | undefined} `undefined` where nothing stands in front of the application */
export function maker() {
  return ways().make;
}

/** @param {Make} make */
export function setMaker(make) {
  ways().make = make;
}
