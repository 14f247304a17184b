/** How much is logged. Plain JavaScript, as the log begins before anything is compiled. */

/** The default of `LOG_LEVEL`. */
export const DEFAULT_LOG_LEVEL = "info";

const LEVELS = new Set(["trace", "debug", "info", "warn", "error", "fatal", "silent"]);

/**
 * Parses the level from which on lines are logged, in letters of either case. Returns `undefined` for any other text.
 * @param {string} text
 * @returns {string | undefined}
 */
export function parseLogLevel(text) {
  const level = text.toLowerCase();
  return LEVELS.has(level) ? level : undefined;
}
