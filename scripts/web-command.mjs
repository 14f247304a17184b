import { availableParallelism } from "node:os";
import { join } from "node:path";
import { heapLimit } from "../lib/server/memory/shares.mjs";
import { DEFAULT_MEMORY_BUDGET, parseByteSize } from "../lib/server/settings/byte-size.mjs";
import { nextCommand } from "./next-command.mjs";
import { root } from "./root.mjs";
import { finishedBuild } from "./served/finished-build.mjs";

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
