import { setTimeout } from "node:timers/promises";
import { front } from "../../lib/server/kept/front.mjs";

/**
 * @typedef {object} Asking
 * @property {import("node:http").IncomingMessage} request
 * @property {import("node:http").ServerResponse} response
 * @property {import("../../lib/server/tally/answers.mjs").Counted["isFrom"]} isFrom takes where the answer is from
 */

/**
 * Answers a request with a finished answer, if there is one. If one is just being made for somebody else, waits for it: many who come at once
 * for a new page would each have it made, and wait for all of that. Calls `make` if the application has to answer.
 * @param {Asking} asking
 * @param {() => void} make
 */
export function answerFinished(asking, make) {
  if (isFinished(asking)) return;
  if (front()?.underWay(asking.request)) void waitForOthers(asking, make);
  else make();
}

/**
 * What comes in parts cannot be kept. What it needed is known by then, so the next one may be whole.
 * @param {Asking} asking
 * @param {() => void} make
 */
async function waitForOthers(asking, make) {
  const came = performance.now();
  for (;;) {
    const waiting = front()?.underWay(asking.request);
    const left = waiting ? came + waiting.patience - performance.now() : 0;
    if (!waiting || left <= 0) return make();
    await Promise.race([waiting.changed, setTimeout(left, undefined, { ref: false })]);
    if (asking.response.destroyed || isFinished(asking)) return;
  }
}

/** @param {Asking} asking */
function isFinished({ request, response, isFrom }) {
  const reply = front()?.reply(request);
  if (!reply) return false;
  /** @param {import("../../lib/server/kept/front.mjs").Reply} made */
  const give = (made) => {
    isFrom("kept", made.age);
    send(response, made);
  };
  if (reply instanceof Promise) reply.then(give);
  else give(reply);
  return true;
}

/**
 * @param {import("node:http").ServerResponse} response
 * @param {import("../../lib/server/kept/front.mjs").Reply} reply
 */
function send(response, { status, headers, body }) {
  response.writeHead(status, headers);
  // Node leaves the body out for HEAD.
  response.end(body);
}
