import "server-only";
import pino from "pino";
import { LOG_OPTIONS } from "./log-options.mjs";

/** The server's log: one JSON line per event on standard output. Signed addresses never reach it. */
export const log = pino(LOG_OPTIONS);
