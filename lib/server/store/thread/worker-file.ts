import "server-only";

/**
 * Path of the file that the store's thread runs. scripts/build/worker-threads.mjs bundles it; whoever starts the server or the
 * tests sets the path.
 */
export function workerFile(): string {
  const file = process.env.STORE_WORKER;
  if (!file) throw new Error("STORE_WORKER does not name the file that the store's thread runs: start with npm");
  return file;
}
