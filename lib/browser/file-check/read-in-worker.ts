import type { FileReading } from "@/lib/mar/file/read-file";
import type { ReadAnswer, ReadRequest } from "./read-file.worker";

/** The time limit for reading a file. */
const PATIENCE_MILLISECONDS = 15_000;

export type ReadOutcome = { kind: "read"; reading: FileReading } | { kind: "too-complex" } | { kind: "too-slow" };

/**
 * Reads a file in a worker, so that the page stays usable, and stops at the time limit. The worker handles one file.
 * Rejects with the signal's reason.
 */
export function readInWorker(request: ReadRequest, signal: AbortSignal): Promise<ReadOutcome> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./read-file.worker.ts", import.meta.url), { type: "module" });
    const timer = setTimeout(() => end({ kind: "too-slow" }), PATIENCE_MILLISECONDS);
    const stop = () => {
      clearTimeout(timer);
      worker.terminate();
      signal.removeEventListener("abort", abort);
    };
    const end = (outcome: ReadOutcome) => {
      stop();
      resolve(outcome);
    };
    const abort = () => {
      stop();
      reject(signal.reason);
    };
    worker.onmessage = ({ data }: MessageEvent<ReadAnswer>) =>
      end("failed" in data ? { kind: "too-complex" } : { kind: "read", reading: data.reading });
    worker.onerror = () => end({ kind: "too-complex" });
    signal.addEventListener("abort", abort);
    if (signal.aborted) abort();
    else worker.postMessage(request);
  });
}
