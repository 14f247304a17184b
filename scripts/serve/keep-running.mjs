import { setTimeout as sleep } from "node:timers/promises";
import { interruption } from "../process/interruption.mjs";
import { start } from "../process/started.mjs";
import { log } from "./log.mjs";

/** Pause before the first restart; it doubles with each further one in a row. */
const PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;
/** A server whose main thread was silent for so long is ended. It reports every five seconds. */
const SILENT_MS = 120_000;
/** A server that ran this long resets the pause. */
const SETTLED_MS = 60_000;

/**
 * Runs a server until this process should end, and restarts it if it ends by itself after it had listened. The server
 * is a child process, so that its end leaves us alive; it ends when this process is gone. A server that
 * hangs is ended, and restarted too.
 * @param {readonly string[]} command of a program that sends its parent a message once it listens
 * @param {Record<string, string>} env
 * @param {number} [silentMs] how long without a report counts as hanging
 * @returns {Promise<number>} the exit code
 */
export async function keepRunning([program = "", ...args], env, silentMs = SILENT_MS) {
  const interrupted = interruption().then(() => undefined);
  let pause = PAUSE_MS;
  for (;;) {
    const startedAt = performance.now();
    const { child, exited, kill } = start(program, args, { env, output: "inherit", channel: true });
    let listened = false;
    /** @type {NodeJS.Timeout | undefined} */
    let silent;
    child.on("message", () => {
      listened = true;
      clearTimeout(silent);
      silent = setTimeout(() => endHanging(kill), silentMs);
    });
    const exit = await Promise.race([exited, interrupted]);
    clearTimeout(silent);
    if (!exit) return 0;
    if (!listened) return exit.code || 1;
    if (performance.now() - startedAt > SETTLED_MS) pause = PAUSE_MS;
    log.fatal({ how: exit.how, pause }, "the web server ended unexpectedly: restarting it");
    await Promise.race([sleep(pause), interrupted]);
    pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
  }
}

/** @param {() => void} kill */
function endHanging(kill) {
  log.fatal("the main thread of the web server hangs: ending it");
  kill();
}
