import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { temporaryFolder } from "../temporary-folder.mjs";
import { limitNotes } from "./failure-note.mjs";

/**
 * Runs a test runner that writes a JSON report, and reads the report. The runner gets its own folder for temporary
 * files, so that none stays even if it is killed.
 * @param {(path: string, env: { TMPDIR: string }) => Promise<string | undefined>} runner returns why it failed, if it
 *   did
 * @returns {Promise<{ problem: string | undefined, report: string | undefined }>} no report if the runner wrote none
 */
export async function withReport(runner) {
  const folder = temporaryFolder("test");
  const path = join(folder, "report.json");
  const problem = await runner(path, { TMPDIR: folder });
  return { problem, report: await readFile(path, "utf8").catch(() => undefined) };
}

/**
 * Returns the outcome of a runner. It fails if no test ran, or if the runner failed outside a test.
 * @param {string} name
 * @param {{ problem: string | undefined, passed: number, failed: number, notes: string[] }} result
 * @returns {import("./part.mjs").Outcome}
 */
export function countOutcome(name, { problem, passed, failed, notes }) {
  if (passed + failed === 0)
    return { passed, failed: 1, notes: [`${name}: no test ran; the runner ${problem ?? "found none"}.`] };
  if (problem && failed === 0)
    return { passed, failed: 1, notes: [`${name}: no test failed, yet the runner ${problem}.`] };
  return { passed, failed, notes: limitNotes(notes.map((note) => `${name}: ${note}`)) };
}

/**
 * What a runner without a report has counted.
 * @type {import("./part.mjs").Outcome}
 */
export const NOTHING_RAN = { passed: 0, failed: 0, notes: [] };
