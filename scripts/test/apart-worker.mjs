import { prepareApartWorker } from "../build/apart-worker.mjs";

/** Vitest runs it once before the tests. */
export async function setup() {
  await prepareApartWorker();
}
