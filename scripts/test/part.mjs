/**
 * What came of a part: how many of its tests passed and failed, and a sentence for each failure that is no test's own.
 * @typedef {{ passed: number, failed: number, notes: string[] }} Outcome
 *
 * A part of `npm test`. `limitMs` bounds it; `run` gets what of it is left.
 * @typedef {{ name: string, limitMs: number, run: (limitMs: number) => Promise<Outcome> }} Part
 */

/**
 * The outcome of a part that failed as a whole.
 * @param {string} note
 * @returns {Outcome}
 */
export function failedWith(note) {
  return { passed: 0, failed: 1, notes: [note] };
}

/**
 * The outcome of a part that counts as one test and passed.
 * @type {Outcome}
 */
export const PASSED = { passed: 1, failed: 0, notes: [] };
