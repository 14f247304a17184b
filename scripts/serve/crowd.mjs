import { front } from "../../lib/server/kept/front.mjs";

/** How many answers are made at once while the process takes more memory than it may: each holds some, also one that tells of a failure. */
const MOST_OVER_BUDGET = 32;

let making = 0;

/**
 * @param {string} path
 * @returns {boolean} true for what tells whether the process lives, which is never refused: who hears that it does not ends it
 */
export function isForWatchers(path) {
  return path.startsWith("/api/health") || path === "/api/metrics";
}

/**
 * Counts an answer that is to be made, until its end.
 * @param {Pick<import("node:events").EventEmitter, "once">} response
 * @returns {boolean} false if it is one too many for the memory that is left, and must be refused
 */
export function admit(response) {
  if (making >= MOST_OVER_BUDGET && front()?.isOverBudget()) return false;
  making += 1;
  response.once("close", () => {
    making -= 1;
  });
  return true;
}
