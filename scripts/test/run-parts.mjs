import { Failure } from "../failure.mjs";
import { failedWith } from "./part.mjs";

/** @typedef {import("./part.mjs").Outcome & { name: string, seconds: number }} Result */

/**
 * Runs an action as a part: whatever it throws is one failed test. Measures its time.
 * @param {string} name
 * @param {() => Promise<import("./part.mjs").Outcome>} action
 * @returns {Promise<Result>}
 */
export async function runTimed(name, action) {
  console.log(`\n── ${name}`);
  const start = Date.now();
  const outcome = await action().catch((error) => {
    if (!(error instanceof Failure)) console.error(error);
    return failedWith(`${name}: ${error instanceof Error ? error.message : String(error)}`);
  });
  return { name, seconds: (Date.now() - start) / 1000, ...outcome };
}

/**
 * Runs parts in order until the deadline; each without time left is one failed test.
 * @param {readonly import("./part.mjs").Part[]} parts
 * @param {number} deadline
 * @returns {Promise<Result[]>}
 */
export async function runParts(parts, deadline) {
  /** @type {Result[]} */
  const results = [];
  for (const { name, limitMs, run } of parts) {
    const left = Math.min(limitMs, deadline - Date.now());
    const action = left > 0 ? () => run(left) : async () => failedWith(`${name}: not run, no time was left.`);
    results.push(await runTimed(name, action));
  }
  return results;
}
