import { front } from "../../lib/server/kept/front.mjs";

/**
 * Answers a request with a finished answer, if there is one.
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 * @param {import("../../lib/server/tally/answers.mjs").Counted["isFrom"]} isFrom takes where the answer is from
 * @returns {boolean} false if the application has to answer
 */
export function answerFinished(request, response, isFrom) {
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
