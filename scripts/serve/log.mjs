import { format } from "node:util";
import pino from "pino";
import { LOG_OPTIONS } from "../../lib/server/log/log-options.mjs";

/** What is kept of one call of the console, in characters. */
const CONSOLE_CHARACTERS = 8_192;

/** The log of the processes that serve, in the same form as the application's. */
export const log = pino(LOG_OPTIONS);

/**
 * Makes lines of the log of all that the framework, its libraries and the runtime write to the console, and of what
 * nobody caught. After an uncaught exception the process ends, as its state is not known any more.
 */
export function logEverything() {
  const levels = /** @type {const} */ ({ debug: "debug", log: "info", info: "info", warn: "warn", error: "error" });
  for (const [name, level] of Object.entries(levels)) {
    /** @param {unknown[]} words */
    const write = (...words) => log[level]({ from: "console" }, format(...words).slice(0, CONSOLE_CHARACTERS));
    Object.assign(console, { [name]: write });
  }
  process.on("unhandledRejection", (reason) => log.error({ err: reason }, "a rejection that nobody handled"));
  process.on("uncaughtException", (error) => {
    log.fatal({ err: error }, "an exception that nobody caught");
    process.exit(70);
  });
}
