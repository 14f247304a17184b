/**
 * What has to be done before the process ends. Plain JavaScript, as the server that starts before Next runs it too.
 */

const KEY = Symbol.for("mar-discovery.before-end");

/** @returns {Set<() => Promise<void>>} the one set of the process, whichever bundle asks */
function works() {
  /** @type {typeof globalThis & { [KEY]?: Set<() => Promise<void>> }} */
  const holder = globalThis;
  holder[KEY] ??= new Set();
  return holder[KEY];
}

/**
 * Has this work done before the process ends in order.
 * @param {() => Promise<void>} work
 */
export function beforeEnd(work) {
  works().add(work);
}

/** Does all that has to be done before the end; a failure prevents nothing else. */
export async function prepareEnd() {
  await Promise.allSettled([...works()].map((work) => work()));
}
