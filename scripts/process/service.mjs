import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { Failure } from "../failure.mjs";
import { start } from "./started.mjs";

/** Lines of a service's output kept, to be shown if it dies. */
const TAIL_LINES = 40;

/**
 * @typedef {{
 *   name: string,
 *   exited: Promise<import("./started.mjs").Exit>,
 *   end: () => Promise<void>,
 *   lastWords: () => string,
 * }} Service
 */

/**
 * Starts a long-running process: a server.
 * @param {string} name
 * @param {readonly string[]} command program and arguments
 * @param {{ env?: import("./started.mjs").Environment, onLine?: (line: string) => void, channel?: boolean }} [options]
 *   `onLine` receives each line of its output; `channel` is for Node programs, which end with us when it closes
 * @returns {Service}
 */
export function startService(name, [program = "", ...args], { env, onLine, channel } = {}) {
  const { child, exited, end } = start(program, args, { env, output: "pipe", channel });
  /** @type {string[]} */
  const lines = [];
  for (const stream of [child.stdout, child.stderr]) {
    if (!stream) continue;
    createInterface({ input: stream }).on("line", (line) => {
      lines.push(line);
      if (lines.length > TAIL_LINES) lines.shift();
      onLine?.(line);
    });
  }
  return { name, exited, end, lastWords: () => lines.join("\n") };
}

/**
 * Waits until a service is ready. If it dies first or takes too long, it is ended, and the failure has its output.
 * @template T
 * @param {Service} service
 * @param {(signal: AbortSignal) => Promise<T>} ready settles when it is ready; the signal aborts when nobody waits any
 *   more
 * @param {number} timeoutMs
 * @returns {Promise<T>}
 */
export async function untilReady(service, ready, timeoutMs) {
  const waiting = new AbortController();
  const died = service.exited.then(({ how }) => {
    throw diedFailure(service, how);
  });
  const late = sleep(timeoutMs, undefined, { signal: waiting.signal }).then(() => {
    throw new Failure(`${service.name} was not ready after ${timeoutMs / 1000} seconds.\n${service.lastWords()}`);
  });
  try {
    return await Promise.race([ready(waiting.signal), died, late]);
  } catch (error) {
    await service.end();
    throw error;
  } finally {
    waiting.abort();
    // The loser of the race must not count as unhandled.
    died.catch(() => undefined);
    late.catch(() => undefined);
  }
}

/**
 * Returns the failure for a service's death.
 * @param {Service} service
 * @param {string} reason
 * @returns {Failure}
 */
export function diedFailure(service, reason) {
  return new Failure(`${service.name} ended (${reason}). Its last words:\n${service.lastWords()}`);
}
