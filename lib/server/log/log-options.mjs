import pino from "pino";
import { exchanges } from "../exchange/exchange-store.mjs";
import { DEFAULT_LOG_LEVEL, parseLogLevel } from "../settings/log-level.mjs";
import { addressTeller } from "./address-teller.mjs";

/** Characters that JSON does not escape, and that can reorder, hide or break a terminal's output. */
const INVISIBLE = /[\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;

/**
 * The options of every log of this process: one JSON line per event, with an ISO 8601 time, the request's id and no
 * invisible characters. Plain JavaScript, as the server that starts before Next uses it too.
 * @type {import("pino").LoggerOptions}
 */
export const LOG_OPTIONS = {
  base: null,
  // Another text stops the start, and the log says so.
  level: parseLogLevel(process.env.LOG_LEVEL ?? "") ?? DEFAULT_LOG_LEVEL,
  timestamp: pino.stdTimeFunctions.isoTime,
  mixin: requestFields,
  hooks: { streamWrite: escapeInvisible },
};

/** Returns the fields of every line written on behalf of a request. */
function requestFields() {
  const exchange = exchanges().getStore();
  if (!exchange) return {};
  const { id, span } = exchange;
  const address = addressTeller()?.(exchange);
  return { requestId: id, ...(span ? { traceId: span.traceId } : {}), ...(address ? { address } : {}) };
}

/**
 * Returns the line with every invisible character as a JSON escape.
 * @param {string} line
 */
function escapeInvisible(line) {
  return line.replace(INVISIBLE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
