import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { temporaryFolder } from "../temporary-folder.mjs";

/**
 * Runs a test runner that writes a JSON report, and reads that report. The runner also gets a folder for its
 * temporary files, so that nothing of them stays even when it has to be killed.
 * @param {(path: string, env: { TMPDIR: string }) => Promise<string | undefined>} runner answers why it was no success, when it was none
 * @returns {Promise<{ problem: string | undefined, report: string | undefined }>} no report when the runner wrote none
 */
export async function withReport(runner) {
  const folder = temporaryFolder("test");
  const path = join(folder, "report.json");
  const problem = await runner(path, { TMPDIR: folder });
  return { problem, report: await readFile(path, "utf8").catch(() => undefined) };
}

/**
 * The outcome of a runner. One that ran no test failed, and so did one that failed for a reason which is no test's.
 * @param {string} name
 * @param {{ problem: string | undefined, passed: number, failed: number }} result
 * @returns {import("./part.mjs").Outcome}
 */
export function countOutcome(name, { problem, passed, failed }) {
  if (passed + failed === 0)
    return { passed, failed: 1, notes: [`${name}: no test ran; the runner ${problem ?? "found none"}.`] };
  if (problem && failed === 0)
    return { passed, failed: 1, notes: [`${name}: no test failed, yet the runner ${problem}.`] };
  return { passed, failed, notes: [] };
}
