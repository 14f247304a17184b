/**
 * How a memory budget is shared out. Plain JavaScript, as the command line of the server is made before anything is compiled.
 */

const MB = 1e6;

/** What the runtime takes with all code loaded and nothing remembered: code, stacks, native libraries, one answer being made. */
const BASE = 200 * MB;
/** Of the rest, what is counted; as much again as it leaves is garbage that was not collected yet. */
const COUNTED = 0.6;

/**
 * What of a budget is counted: all caches together with what is under way (`counted`), and of that what may at most be on its way
 * from registries (`received`), be read in worker threads (`read`) and wait for readers (`sent`).
 * @param {number} budget bytes
 */
export function sharesOf(budget) {
  const counted = Math.floor((budget - BASE) * COUNTED);
  return { counted, received: Math.floor(counted / 3), read: Math.floor(counted / 3), sent: Math.floor(counted / 4) };
}

/**
 * The most that the runtime may take for objects, in MiB: all of the budget but what is outside its heap. With it, a heap that
 * would grow is collected first.
 * @param {number} budget bytes
 */
export function heapLimit(budget) {
  return Math.floor((budget * 0.75) / 1024 ** 2);
}
