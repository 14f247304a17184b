import "server-only";
import type { ResourceLimits } from "node:worker_threads";

/** All limits of the threads that read untrusted documents. Times are in milliseconds. */
export type ApartLimits = {
  /** Most threads at a time. */
  threads: number;
  /** Threads kept while idle. */
  idleThreads: number;
  /** How long an additional idle thread is kept. */
  idleMilliseconds: number;
  /** Questions that may wait for a thread. */
  waiting: number;
  /** How long a question may wait. */
  waitMilliseconds: number;
  /** How long a question may take, in wall-clock time. */
  milliseconds: number;
  /** Memory of one thread. Buffers are not counted; they are bounded by what is read into them. */
  resources: Required<Omit<ResourceLimits, "codeRangeSizeMb">>;
  /** A thread that holds more bytes than this after its work is replaced. */
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

/** JSON up to this size, in bytes, is parsed on the main thread: transferring it would take longer. */
export const SMALL_BYTES = 64 * 1024;

/**
 * Threads that read documents as they arrive. Such a read lasts as long as the registry sends, so they have their own
 * pool, as large as a region may have such answers; an idle thread is not kept.
 */
export const STREAM_LIMITS: ApartLimits = {
  threads: 8,
  idleThreads: 0,
  idleMilliseconds: 10_000,
  waiting: 64,
  waitMilliseconds: 10_000,
  // Longer than the registry may take for one document: the thread's own time is measured between two of its messages.
  milliseconds: 900_000,
  resources: { maxOldGenerationSizeMb: 32, maxYoungGenerationSizeMb: 8, stackSizeMb: 4 },
  recycleBytes: 24 * MIB,
};

/** How long such a thread may work without a message. */
export const SILENT_MILLISECONDS = 20_000;

/**
 * The thread that draws pictures for readers of links. It is not kept, as its libraries take 60 MB. Outlines of letters
 * are small; the picture itself is outside the heap.
 */
export const DRAWING_LIMITS: ApartLimits = {
  threads: 1,
  idleThreads: 0,
  idleMilliseconds: 30_000,
  waiting: 32,
  waitMilliseconds: 5_000,
  milliseconds: 10_000,
  resources: { maxOldGenerationSizeMb: 64, maxYoungGenerationSizeMb: 16, stackSizeMb: 4 },
  recycleBytes: 48 * MIB,
};
