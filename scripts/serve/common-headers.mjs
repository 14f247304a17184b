import { front } from "../../lib/server/kept/front.mjs";

/**
 * Adds to an answer what every answer to its request has, when its head is written: whoever made it may have set a header of the same name, and
 * that one stays.
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 */
export function addCommonHeaders({ method, url, headers, socket }, response) {
  // The framework writes another address into the request.
  const asked = { method, url, headers, socket };
  const { writeHead } = response;
  response.writeHead = /** @type {typeof writeHead} */ (
    (/** @type {Parameters<typeof writeHead>} */ ...parts) => {
      const common = front()?.headersOf(asked);
      if (common) setMissing(response, common, parts[0]);
      return writeHead.apply(response, parts);
    }
  );
}

/**
 * @param {import("node:http").ServerResponse} response
 * @param {import("../../lib/server/headers/answer-headers").AnswerHeaders} common
 * @param {number} status
 */
function setMissing(response, { headers, policy, vary }, status) {
  for (let at = 0; at < headers.length; at += 2) set(response, headers[at] ?? "", headers[at + 1] ?? "");
  if (policy && status !== 304) set(response, "Content-Security-Policy", policy);
  if (vary.length > 0) {
    const own = [response.getHeader("Vary") ?? []].flat().map(String);
    response.setHeader("Vary", [...own, ...vary].join(", "));
  }
}

/**
 * @param {import("node:http").ServerResponse} response
 * @param {string} name
 * @param {string} value
 */
function set(response, name, value) {
  if (!response.hasHeader(name)) response.setHeader(name, value);
}
