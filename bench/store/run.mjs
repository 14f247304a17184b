import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { root } from "../../scripts/root.mjs";

const TIMEOUT_MS = 1_800_000;

/**
 * Runs a program of this folder, and returns what it prints.
 * @param {string} program
 * @param {readonly string[]} [args]
 */
export async function runProgram(program, args = []) {
  // `server-only` is empty under this condition, as in Next.
  const command = ["--conditions=react-server", "--import", "tsx", `bench/store/${program}`, ...args];
  const { stdout } = await promisify(execFile)(process.execPath, command, { cwd: root, timeout: TIMEOUT_MS });
  return stdout;
}
