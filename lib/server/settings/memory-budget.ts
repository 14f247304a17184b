import "server-only";
import { LEAST_MEMORY_BUDGET, parseByteSize } from "./byte-size.mjs";

/** Reads a memory budget in bytes; `undefined` where it is no size, or one in which the server would not run. */
export function parseMemoryBudget(text: string): number | undefined {
  const bytes = parseByteSize(text);
  return bytes !== undefined && bytes >= LEAST_MEMORY_BUDGET ? bytes : undefined;
}
