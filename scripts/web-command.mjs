import { availableParallelism } from "node:os";
import { join } from "node:path";
import { heapLimit } from "../lib/server/memory/shares.mjs";
import { DEFAULT_MEMORY_BUDGET, parseByteSize } from "../lib/server/settings/byte-size.mjs";
import { nextCommand } from "./next-command.mjs";
import { root } from "./root.mjs";
import { finishedBuild } from "./served/finished-build.mjs";

/**
 * Makes the C library return buffers of 32 KiB and more to the system at once: otherwise it keeps them, and the process
 * seems as large as it once was. Below the size of one read of a connection (64 KiB), as these come and go between
 * buffers that stay. Other C libraries ignore these variables.
 * @see https://man7.org/linux/man-pages/man3/mallopt.3.html
 */
const ALLOCATION = {
  MALLOC_ARENA_MAX: "2",
  MALLOC_MMAP_THRESHOLD_: "32768",
  MALLOC_TRIM_THRESHOLD_: "131072",
};

/** While developing, the process also has the bundler, which takes 1 GB to make a few pages: the server would refuse all that it does not know. */
const DEVELOPMENT_BUDGET = "8GB";

/**
 * Returns how the web server's process takes memory.
 * @param {"start" | "dev"} mode
 * @param {Record<string, string | undefined>} [env] what is set already
 * @returns {Record<string, string>} environment variables
 */
export function memoryEnvironment(mode, { MEMORY_BUDGET: named } = process.env) {
  const budget = named ?? (mode === "dev" ? DEVELOPMENT_BUDGET : undefined);
  return { ...ALLOCATION, ...(budget === undefined ? {} : { MEMORY_BUDGET: budget }) };
}

/**
 * Returns the command line of the web server: Next's own for development, that of the newest finished build otherwise.
 * @param {"start" | "dev"} mode
 * @param {number} port
 * @param {string} [host] the address to listen on; all when left out
 * @param {string} [memoryBudget] in the form of `MEMORY_BUDGET`; the server itself refuses an invalid one
 * @returns {string[]}
 */
export function webCommand(mode, port, host, memoryBudget = process.env.MEMORY_BUDGET) {
  const place = ["--port", String(port), ...(host ? ["--hostname", host] : [])];
  if (mode === "dev") return nextCommand("dev", ...place);
  const heap = heapLimit((memoryBudget && parseByteSize(memoryBudget)) || DEFAULT_MEMORY_BUDGET);
  // Without a limit the heap grows to the machine's memory, full of collectable garbage. Young objects come on top of
  // it. The server itself requests a collection if it exceeds its budget.
  const options = [`--max-old-space-size=${heap}`, "--expose-gc", `--v8-pool-size=${helpers()}`];
  return [process.execPath, ...options, join(finishedBuild() ?? root, "scripts/serve/main.mjs"), ...place];
}

/**
 * Returns how many threads help the collector of garbage: one core is the main thread's. The runtime takes four whatever the machine has, and on two cores
 * they cost a third of all processor time, most of it for waking each other.
 */
function helpers() {
  return Math.max(1, Math.min(4, availableParallelism() - 1));
}
