import "server-only";
import { memory } from "../memory/memory";
import { processWide } from "../runtime/process-wide";
import { openMemoryStore } from "../store/open-memory";
import type { Store } from "../store/store";

/** The part of the memory for caches that observations take where no database keeps them. */
const MEMORY_SHARE = 1 / 16;

/** Returns the process's store. */
export function processStore(): Store {
  return processWide("store", () => {
    const { store, bytes } = openMemoryStore({ mostBytes: memory().shares.counted * MEMORY_SHARE });
    memory().registerFixed(bytes);
    return store;
  });
}
