import { hasForms, wantedForm } from "../../lib/contract/form/wanted-form.mjs";
import { beginExchange } from "../../lib/server/exchange/exchange-store.mjs";
import { isForPrograms } from "./address.mjs";
import { addCommonHeaders } from "./common-headers.mjs";
import { BODY, HOSTS, METHOD, refusalText } from "./refusals.mjs";

/** The methods that every address accepts; nothing can be uploaded, changed or deleted. */
const ALLOWED_METHODS = "GET, HEAD, OPTIONS";
const TAKEN = new Set(["GET", "HEAD"]);
/** Bytes of a refused body to read and discard, so that its sender sees the answer. */
const DISCARDED_BYTES = 1024 * 1024;
const DISCARD_MS = 2_000;

/**
 * Refuses a request with several hosts: who is in front, and keeps answers, may have read another one than Node, which takes the first.
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 * @returns {boolean} true if the request was answered
 * @see https://www.rfc-editor.org/rfc/rfc9112#section-3.2
 */
export function refuseHosts(request, response) {
  const { rawHeaders } = request;
  let hosts = 0;
  for (let at = 0; at < rawHeaders.length; at += 2) if (rawHeaders[at]?.toLowerCase() === "host") hosts += 1;
  if (hosts < 2) return false;
  addCommonHeaders(request, response);
  refuse(request, response, HOSTS);
  return true;
}

/**
 * Refuses a request by its form alone: a method other than GET and HEAD, or a body, which no address accepts.
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 * @returns {boolean} true if the request was answered
 */
export function answerByForm(request, response) {
  if (hasBody(request)) {
    refuse(request, response, BODY);
    return true;
  }
  if (TAKEN.has(request.method ?? "")) return false;
  if (request.method === "OPTIONS") {
    response.writeHead(204, { Allow: ALLOWED_METHODS, "Cache-Control": "no-store" });
    response.end();
    return true;
  }
  refuse(request, response, METHOD);
  return true;
}

/**
 * Answers a request that is not passed on: in the spec's form to programs and to whoever wants JSON, elsewhere with a line of text.
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 * @param {import("./refusals.mjs").Refusal} refusal
 */
export function refuse(request, response, refusal) {
  const { status, code, retryAfter } = refusal;
  const address = request.url ?? "";
  const message = refusalText(refusal, address);
  const { id: requestId } = beginExchange(request, response);
  const busy = retryAfter === undefined ? {} : { reason: "busy", retryAfter };
  const isApi = isForPrograms(address) || (hasForms(address) && wantedForm(request.headers).form === "json");
  const body = isApi ? JSON.stringify({ errors: [{ code, message, detail: { ...busy, requestId } }] }) : `${message}\n`;
  const unread = hasBody(request);
  response.writeHead(status, {
    "Content-Type": isApi ? "application/json" : "text/plain; charset=utf-8",
    "Content-Length": Buffer.byteLength(body),
    "Cache-Control": "no-store",
    ...(retryAfter === undefined ? {} : { "Retry-After": retryAfter }),
    ...(status === 405 ? { Allow: ALLOWED_METHODS } : {}),
    ...(unread ? { Connection: "close" } : {}),
  });
  response.end(request.method === "HEAD" ? undefined : body);
  if (unread) discardBody(request);
}

/**
 * Leads a request to the one address of what it asks for.
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 * @param {string} target a path, with its query
 */
export function lead(request, response, target) {
  beginExchange(request, response);
  response.writeHead(308, { Location: target, "Content-Length": 0 });
  response.end();
}

/** @param {import("node:http").IncomingMessage} request */
function hasBody({ headers }) {
  return "transfer-encoding" in headers || Number(headers["content-length"] ?? 0) > 0;
}

/**
 * Reads and discards a little of a body: a sender that is cut off while it writes does not read the answer.
 * @param {import("node:http").IncomingMessage} request
 */
function discardBody(request) {
  let read = 0;
  request.on("data", (chunk) => {
    read += chunk.length;
    if (read > DISCARDED_BYTES) request.destroy();
  });
  request.on("error", () => undefined);
  const timer = setTimeout(() => request.destroy(), DISCARD_MS);
  request.once("close", () => clearTimeout(timer));
}
