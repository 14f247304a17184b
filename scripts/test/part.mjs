/**
 * The result of a part: numbers of passed and failed tests, and a line for each failure.
 * @typedef {{ passed: number, failed: number, notes: string[] }} Outcome A part of `npm test`. `limitMs` limits it;
 *   `run` receives the time left.
 * @typedef {{ name: string, limitMs: number, run: (limitMs: number) => Promise<Outcome> }} Part
 */

/**
 * Returns the outcome of a part that failed as a whole.
 * @param {string} note
 * @returns {Outcome}
 */
export function failedWith(note) {
  return { passed: 0, failed: 1, notes: [note] };
}

/**
 * The outcome of a passed part that counts as one test.
 * @type {Outcome}
 */
export const PASSED = { passed: 1, failed: 0, notes: [] };
