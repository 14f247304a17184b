/**
 * Where the process is in its life. Plain JavaScript, as the server that starts before Next sets it.
 */

/** @typedef {"starting" | "serving" | "ending"} Phase */

const KEY = Symbol.for("mar-discovery.phase");

/** @type {typeof globalThis & { [KEY]?: Phase }} */
const holder = globalThis;

/** @returns {Phase} the process's phase; `serving` where nobody said, as in development */
export function phase() {
  return holder[KEY] ?? "serving";
}

/** @param {Phase} next */
export function enterPhase(next) {
  holder[KEY] = next;
}
