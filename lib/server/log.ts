import "server-only";
import pino from "pino";

/** The server's log: one JSON line an event on standard output; signed addresses never get this far. */
export const log = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime });
