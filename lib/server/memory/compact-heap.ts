import "server-only";
import { setFlagsFromString } from "node:v8";

/** A compacted heap has less unused space than this part of it. */
const UNUSED = 1 / 4;

/**
 * Collects garbage and moves the objects that stay together, so that V8 can give the pages between them back to the
 * system: an ordinary collection keeps nearly all pages of a heap from which every other object is gone. Holds the main
 * thread for longer than an ordinary one, and takes up to as much memory again while it runs. Does nothing unless the
 * process has `--expose-gc`.
 */
export function compactHeap(): void {
  if (!globalThis.gc) return;
  setFlagsFromString("--compact-on-every-full-gc");
  try {
    globalThis.gc();
    // A collection that V8 had begun by itself is completed as it began: without moving anything.
    const { heapUsed, heapTotal } = process.memoryUsage();
    if (heapUsed < heapTotal * (1 - UNUSED)) globalThis.gc();
  } finally {
    setFlagsFromString("--no-compact-on-every-full-gc");
  }
}
