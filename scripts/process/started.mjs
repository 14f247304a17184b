import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { Failure } from "../failure.mjs";
import { root } from "../root.mjs";
import { MARK_VARIABLE, markedProcesses } from "./marked.mjs";

/** How long a process may take to end before it is killed: longer than the web server waits for its answers and its store. */
const GRACE_MS = 15_000;

/**
 * @typedef {{ code: number, how: string }} Exit how it ended, or why it could not be started, in words
 * @typedef {{
 *   child: import("node:child_process").ChildProcess,
 *   exited: Promise<Exit>,
 *   end: () => Promise<void>,
 *   kill: () => void,
 * }} Started `end` asks first and kills what is left, `kill` does not ask
 * @typedef {Record<string, string | undefined>} Environment added to ours; `undefined` takes a variable away
 */

/** @type {Set<Started>} */
const running = new Set();
let ending = false;

/**
 * Starts a process as the leader of its own group, so that Ctrl-C in the terminal reaches only us and we decide the
 * order of ending. Its standard input is empty. With `channel` it has a channel to us, which closes when we die, so
 * that it can end too.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: Environment, output: "inherit" | "pipe", channel?: boolean }} options
 * @returns {Started}
 */
export function start(command, args, { env, output, channel = false }) {
  // After an interruption, a remaining step must not start what nobody would end.
  if (ending) throw new Failure("Interrupted.");
  const mark = randomUUID();
  const marks = [process.env[MARK_VARIABLE], mark].filter(Boolean).join(" ");
  const child = spawn(command, args, {
    cwd: root,
    env: { ...process.env, ...env, NEXT_TELEMETRY_DISABLED: "1", [MARK_VARIABLE]: marks },
    stdio: channel ? ["ignore", output, output, "ipc"] : ["ignore", output, output],
    detached: true,
  });
  /** @type {Promise<Exit>} */
  const exited = new Promise((resolve) => {
    child.once("error", (error) => resolve({ code: 127, how: `it could not be started: ${error.message}` }));
    child.once("exit", (code, name) =>
      resolve({ code: code ?? 1, how: name ? `signal ${name}` : `exit code ${code}` }),
    );
  });
  /** @type {Started} */
  const started = {
    child,
    exited,
    end: () => endTree(child.pid, mark).finally(() => running.delete(started)),
    kill: () => signalAll(child.pid, mark, "SIGKILL"),
  };
  running.add(started);
  return started;
}

/** Ends everything that is still running; nothing more can be started afterwards. */
export async function endAll() {
  ending = true;
  await Promise.all([...running].map((started) => started.end()));
}

/** Kills everything that is still running. */
export function killAll() {
  ending = true;
  for (const started of running) started.kill();
}

/**
 * Ends a process with all its descendants: asks first, then kills the rest.
 * @param {number | undefined} id `undefined` if it could not be started
 * @param {string} mark
 */
async function endTree(id, mark) {
  if (id === undefined) return;
  // A group still exists while a dead member waits for its parent to collect it, so marks are used where they can be
  // read.
  const isAlive = () => (process.platform === "linux" ? markedProcesses(mark).length > 0 : signal(-id, 0));
  signalAll(id, mark, "SIGTERM");
  const deadline = Date.now() + GRACE_MS;
  while (isAlive() && Date.now() < deadline) await sleep(50);
  signalAll(id, mark, "SIGKILL");
}

/**
 * Sends a signal once to a process and each of its descendants.
 * @param {number | undefined} id
 * @param {string} mark
 * @param {NodeJS.Signals} name
 */
function signalAll(id, mark, name) {
  if (id === undefined) return;
  const marked = markedProcesses(mark);
  for (const target of marked.length > 0 ? marked : [-id]) signal(target, name);
}

/**
 * @param {number} target a process, or a group when negative
 * @param {NodeJS.Signals | 0} name
 * @returns {boolean} true if it existed
 */
function signal(target, name) {
  try {
    return process.kill(target, name);
  } catch {
    return false;
  }
}
