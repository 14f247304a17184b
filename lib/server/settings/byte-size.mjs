/**
 * Sizes of memory as people write them. Plain JavaScript, as the server's command line is made before anything is
 * compiled.
 */

const UNITS = new Map([
  ["B", 1],
  ["KB", 1e3],
  ["MB", 1e6],
  ["GB", 1e9],
  ["TB", 1e12],
  // Docker and systemd omit the "iB" and mean it.
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
 * Parses a size to bytes: `512MB` (decimal), `1GiB` (powers of 1,024), `1g` and `512M` as Docker and systemd read them
 * (powers of 1,024), or a plain number of bytes. Returns `undefined` for any other text, or if the size is not a whole
 * number of bytes.
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
/** The smallest budget, in bytes: below it, the runtime with all code loaded leaves no room for caches. */
export const LEAST_MEMORY_BUDGET = 300 * MB;
