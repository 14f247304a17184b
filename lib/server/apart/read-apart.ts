import "server-only";
import { processWide } from "../process-wide";
import { type Apart, createApart } from "./create-apart";
import { APART_LIMITS } from "./limits";
import type { TASKS } from "./tasks";
import { workerFile } from "./worker-file";

const threads = () => processWide("apart", () => createApart<typeof TASKS>(workerFile(), APART_LIMITS));

/**
 * Has one of `TASKS` done in a worker thread of this process.
 * @throws as `Apart` says
 */
export const readApart: Apart<typeof TASKS>["read"] = (name, input, asked) => threads().read(name, input, asked);

/** Starts the threads that are kept, so that the first document does not wait for them. */
export function startApart(): void {
  threads();
}
