import { prepareThreads } from "../build/worker-threads.mjs";

/** Vitest runs it once before the tests. */
export async function setup() {
  await prepareThreads();
}
