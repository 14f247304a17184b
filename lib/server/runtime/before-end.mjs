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

/** How long what began later may take before what it is based on ends, too, in milliseconds. */
const HEAD_START_MS = 1_000;

/** Does all that has to be done before the end, the latest first: a reader ends before its store. A failure prevents nothing else. */
export async function prepareEnd() {
  const started = [];
  for (const work of [...works()].reverse()) {
    const done = Promise.resolve().then(work);
    started.push(done);
    /** @type {NodeJS.Timeout | undefined} */
    let timer;
    const enough = new Promise((resolve) => {
      timer = setTimeout(resolve, HEAD_START_MS);
    });
    await Promise.race([done.catch(() => undefined), enough]);
    clearTimeout(timer);
  }
  await Promise.allSettled(started);
}
