/**
 * How a memory budget is divided. Plain JavaScript, as the server's command line is made before anything is compiled.
 */

const MB = 1e6;

/**
 * Bytes of the runtime with all code loaded and empty caches: code, stacks, native libraries, one answer being made.
 */
export const BASE = 200 * MB;
/** The counted part of the rest; what remains is for garbage not collected yet. */
const COUNTED = 0.6;

/**
 * Returns the counted parts of a budget, in bytes: caches and bytes in flight together (`counted`), and the maxima of
 * what is being received from registries (`received`), read in worker threads (`read`) and waiting for readers
 * (`sent`).
 * @param {number} budget bytes
 */
export function sharesOf(budget) {
  const counted = Math.floor((budget - BASE) * COUNTED);
  return { counted, received: Math.floor(counted / 3), read: Math.floor(counted / 3), sent: Math.floor(counted / 4) };
}

/**
 * Returns V8's limit for objects, in MiB: the budget without what is outside the heap. At this limit V8 collects
 * garbage before it grows the heap.
 * @param {number} budget bytes
 */
export function heapLimit(budget) {
  return Math.floor((budget * 0.75) / 1024 ** 2);
}
