import "server-only";
import type { ResourceLimits } from "node:worker_threads";

/** Every bound of the threads that read untrusted documents. Times are in milliseconds. */
export type ApartLimits = {
  /** Threads at one time. */
  threads: number;
  /** Threads that are kept while there is nothing to read. */
  idleThreads: number;
  /** How long a further one is kept. */
  idleMilliseconds: number;
  /** Questions that may wait for a thread. */
  waiting: number;
  /** How long one may wait. */
  waitMilliseconds: number;
  /** How long one may be worked on, by the clock. */
  milliseconds: number;
  /** What one thread may use; buffers are not counted, and bounded by what is read into them. */
  resources: Required<Omit<ResourceLimits, "codeRangeSizeMb">>;
  /** A thread that holds more than this many bytes after its work is replaced by a new one. */
  recycleBytes: number;
};

const MIB = 1024 * 1024;

export const APART_LIMITS: ApartLimits = {
  threads: 2,
  idleThreads: 1,
  idleMilliseconds: 30_000,
  waiting: 64,
  waitMilliseconds: 10_000,
  milliseconds: 10_000,
  resources: { maxOldGenerationSizeMb: 96, maxYoungGenerationSizeMb: 16, stackSizeMb: 4 },
  recycleBytes: 64 * MIB,
};

/** Up to this size, in bytes, a document of JSON is read at once: handing it over would take longer. */
export const SMALL_BYTES = 64 * 1024;

/**
 * Of the threads that read documents as they come. One lasts as long as the registry sends, so they are apart from the others,
 * and as many as there may be such answers of a region; none keeps more than it works on.
 */
export const STREAM_LIMITS: ApartLimits = {
  threads: 8,
  idleThreads: 0,
  idleMilliseconds: 10_000,
  waiting: 64,
  waitMilliseconds: 10_000,
  // Longer than the registry may take for one: how long the thread itself may take is counted between two of its words.
  milliseconds: 900_000,
  resources: { maxOldGenerationSizeMb: 32, maxYoungGenerationSizeMb: 8, stackSizeMb: 4 },
  recycleBytes: 24 * MIB,
};

/** How long one of them may work without a word. */
export const SILENT_MILLISECONDS = 20_000;
