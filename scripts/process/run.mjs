import { setTimeout as sleep } from "node:timers/promises";
import { start } from "./started.mjs";

/**
 * @typedef {{ exit: import("./started.mjs").Exit | undefined, timeoutMs: number }} Result `exit` is missing after a
 *   timeout
 */

/**
 * Runs a command to its end, passes its output through, and leaves no process behind. Does not start it after the
 * deadline, a time in milliseconds.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ timeoutMs: number, deadline?: number, env?: import("./started.mjs").Environment }} options
 * @returns {Promise<Result>}
 */
export async function run(command, args, { timeoutMs: longest, deadline = Number.POSITIVE_INFINITY, env }) {
  const timeoutMs = Math.max(0, Math.min(longest, deadline - Date.now()));
  if (timeoutMs === 0) return { exit: undefined, timeoutMs };
  const started = start(command, args, { env, output: "inherit" });
  const watch = new AbortController();
  const timeout = sleep(timeoutMs, undefined, { signal: watch.signal }).catch(() => undefined);
  const exit = await Promise.race([started.exited, timeout]);
  watch.abort();
  await started.end();
  return { exit, timeoutMs };
}

/**
 * Returns in words why a run failed; `undefined` if it succeeded.
 * @param {Result} result
 * @returns {string | undefined}
 */
export function trouble({ exit, timeoutMs }) {
  if (timeoutMs === 0) return "was not started, as no time was left";
  if (!exit) return `was not done after ${Math.round(timeoutMs / 1000)} seconds`;
  return exit.code === 0 ? undefined : `failed (${exit.how})`;
}
