import "server-only";
import { processWide } from "../runtime/process-wide";
import { type Apart, createApart } from "./create-apart";
import { holdMemory } from "./hold-memory";
import { APART_LIMITS, SILENT_MILLISECONDS, SMALL_BYTES, STREAM_LIMITS } from "./limits";
import { type AskedStream, streamApart } from "./stream-apart";
import type { TASKS } from "./tasks";
import { workerFile } from "./worker-file";

const threads = () => processWide("apart", () => createApart<typeof TASKS>(workerFile(), APART_LIMITS, holdMemory));
const streamThreads = () =>
  processWide("apart-streams", () => createApart<typeof TASKS>(workerFile(), STREAM_LIMITS, holdMemory));

/**
 * Runs one of `TASKS` in a worker thread of this process.
 * @throws as `Apart` does
 */
export const readApart: Apart<typeof TASKS>["read"] = (name, input, asked) => threads().read(name, input, asked);

/** Returns true if a JSON document is large enough for a worker thread. */
export function isLarge({ byteLength }: Uint8Array): boolean {
  return byteLength > SMALL_BYTES;
}

/**
 * Yields the NDJSON of an SBOM, batch by batch, from the bytes of its document.
 * @throws what `source` throws, `SbomFailure`, and as `Apart` does
 */
export function readSbomApart(
  source: AsyncIterator<Uint8Array>,
  asked: Omit<AskedStream, "silentMilliseconds">,
): AsyncGenerator<Uint8Array, void, undefined> {
  return streamApart(streamThreads(), "sbomBatches", source, { ...asked, silentMilliseconds: SILENT_MILLISECONDS });
}

/** Starts the threads that are kept, so that the first document does not wait for them. */
export function startApart(): void {
  threads();
}
