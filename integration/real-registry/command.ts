import { execFile } from "node:child_process";
import { promisify } from "node:util";

const execute = promisify(execFile);
const TIMEOUT_MS = 60_000;
const MAX_OUTPUT_BYTES = 32 * 1024 * 1024;

/** Runs a program to its end and returns its output as bytes; its error output is in the failure's message. */
export async function output(program: "skopeo" | "umoci", args: readonly string[]): Promise<Buffer> {
  try {
    const options = { timeout: TIMEOUT_MS, maxBuffer: MAX_OUTPUT_BYTES, encoding: "buffer" } as const;
    return (await execute(program, args, options)).stdout;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") {
      throw new Error(`${program} is missing. Install it as root: apt-get install --no-install-recommends ${program}`);
    }
    throw error;
  }
}
