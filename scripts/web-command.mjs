import { join } from "node:path";
import { heapLimit } from "../lib/server/memory/shares.mjs";
import { DEFAULT_MEMORY_BUDGET, parseByteSize } from "../lib/server/settings/byte-size.mjs";
import { nextCommand } from "./next-command.mjs";
import { root } from "./root.mjs";

/**
 * What has the C library give large buffers back to the system at once: it keeps them otherwise, and the process would look as
 * large as it once was. Other C libraries do not read these.
 * @see https://man7.org/linux/man-pages/man3/mallopt.3.html
 */
export const MEMORY_ENVIRONMENT = {
  MALLOC_ARENA_MAX: "2",
  MALLOC_MMAP_THRESHOLD_: "131072",
  MALLOC_TRIM_THRESHOLD_: "131072",
};

/**
 * The command line of the web server: Next's own while developing, ours for a build.
 * @param {"start" | "dev"} mode
 * @param {number} port
 * @param {string} [host] the address to listen on, all of them when left out
 * @param {string} [memoryBudget] as `MEMORY_BUDGET` has it; the server itself refuses one that is no size
 * @returns {string[]}
 */
export function webCommand(mode, port, host, memoryBudget = process.env.MEMORY_BUDGET) {
  const place = ["--port", String(port), ...(host ? ["--hostname", host] : [])];
  if (mode === "dev") return nextCommand("dev", ...place);
  const heap = heapLimit((memoryBudget && parseByteSize(memoryBudget)) || DEFAULT_MEMORY_BUDGET);
  // Without a limit of its own the heap grows to what the machine has, with garbage that could be collected. Young objects come on
  // top of it. The server asks for a collection itself where it is over its budget.
  const options = [`--max-old-space-size=${heap}`, "--expose-gc"];
  return [process.execPath, ...options, join(root, "scripts/serve/main.mjs"), ...place];
}
