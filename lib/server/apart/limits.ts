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
  milliseconds: 20_000,
  resources: { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
  recycleBytes: 96 * MIB,
};
