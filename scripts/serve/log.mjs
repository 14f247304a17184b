import { format } from "node:util";
import pino from "pino";
import { LOG_OPTIONS } from "../../lib/server/log/log-options.mjs";

/** Longest text of one console call, in characters. */
const CONSOLE_CHARACTERS = 8_192;

/** The log of the serving processes, in the application's format. */
export const log = pino(LOG_OPTIONS);

/**
 * Converts everything that the framework, its libraries and the runtime write to the console, and uncaught errors, to
 * lines of the log. After an uncaught exception the process ends, as its state is unknown.
 */
export function logEverything() {
  const levels = /** @type {const} */ ({ debug: "debug", log: "info", info: "info", warn: "warn", error: "error" });
  for (const [name, level] of Object.entries(levels)) {
    /** @param {unknown[]} words */
    const write = (...words) => log[level]({ from: "console" }, format(...words).slice(0, CONSOLE_CHARACTERS));
    Object.assign(console, { [name]: write });
  }
  process.on("unhandledRejection", (reason) => log.error({ err: reason }, "unhandled rejection"));
  process.on("uncaughtException", (error) => {
    log.fatal({ err: error }, "uncaught exception");
    process.exit(70);
  });
}
