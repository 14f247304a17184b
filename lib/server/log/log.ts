import "server-only";
import pino from "pino";
import { LOG_OPTIONS } from "./log-options.mjs";

/** The server's log: one JSON line an event on standard output; signed addresses never get this far. */
export const log = pino(LOG_OPTIONS);
