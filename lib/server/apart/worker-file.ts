import "server-only";

/**
 * Path of the file that worker threads run. scripts/build/worker-threads.mjs bundles it; whoever starts the server or the
 * tests sets the path.
 */
export function workerFile(): string {
  const file = process.env.APART_WORKER;
  if (!file) throw new Error("APART_WORKER does not name the file that worker threads run: start with npm");
  return file;
}
