/** Sizes of memory as people write them. Plain JavaScript, as the command line of the server is made before anything is compiled. */

const UNITS = new Map([
  ["B", 1],
  ["KB", 1e3],
  ["MB", 1e6],
  ["GB", 1e9],
  ["TB", 1e12],
  // Docker and systemd leave the "iB" out and mean it.
  ["K", 1024],
  ["M", 1024 ** 2],
  ["G", 1024 ** 3],
  ["T", 1024 ** 4],
  ["KIB", 1024],
  ["MIB", 1024 ** 2],
  ["GIB", 1024 ** 3],
  ["TIB", 1024 ** 4],
]);

/**
 * Bytes of a size such as `512MB` (a million each), `1GiB` (1,024 of the next smaller each), or `1g` and `512M` as Docker and
 * systemd take them; a number alone is bytes. `undefined` where it is none of them, or is no whole number of bytes.
 * @param {string} text
 * @returns {number | undefined}
 */
export function parseByteSize(text) {
  const [, number = "", unit = ""] = /^\s*(\d{1,15}(?:\.\d{1,3})?)\s*([a-z]{0,3})\s*$/i.exec(text) ?? [];
  const times = UNITS.get(unit.toUpperCase() || "B");
  if (number === "" || times === undefined) return undefined;
  const bytes = Number(number) * times;
  if (unit === "" && !Number.isInteger(bytes)) return undefined;
  return Number.isSafeInteger(Math.round(bytes)) ? Math.round(bytes) : undefined;
}

const MB = 1e6;

/** The default of `MEMORY_BUDGET`, in bytes. */
export const DEFAULT_MEMORY_BUDGET = 1000 * MB;
/** Below it the runtime alone, with all code loaded, leaves nothing to remember anything in. */
export const LEAST_MEMORY_BUDGET = 256 * MB;
