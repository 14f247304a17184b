import "server-only";
import { LEAST_MEMORY_BUDGET, parseByteSize } from "./byte-size.mjs";

/** Parses a memory budget to bytes. Returns `undefined` if it is no size, or too small for the server to run. */
export function parseMemoryBudget(text: string): number | undefined {
  const bytes = parseByteSize(text);
  return bytes !== undefined && bytes >= LEAST_MEMORY_BUDGET ? bytes : undefined;
}
