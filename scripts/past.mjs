import { join } from "node:path";
import { Failure } from "./failure.mjs";
import { run, trouble } from "./process/run.mjs";
import { temporaryFolder } from "./temporary-folder.mjs";

const TIMEOUT_MS = 120_000;

/**
 * Writes a store in which the sample registry has been watched for months, so that its tags have a history. The store
 * is deleted when this process ends.
 * @param {number} [now] when its past ends, in milliseconds since 1970
 * @returns {Promise<string>} the store's file
 */
export async function writePast(now) {
  const database = join(temporaryFolder("past"), "snapshot.sqlite");
  const program = ["--conditions=react-server", "--import", "tsx", "lib/demo/main.ts", "--database", database];
  if (now !== undefined) program.push("--now", String(now));
  const problem = trouble(await run(process.execPath, program, { timeoutMs: TIMEOUT_MS }));
  if (problem) throw new Failure(`Writing the past of the sample registry ${problem}.`);
  return database;
}
