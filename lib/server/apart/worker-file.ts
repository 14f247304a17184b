import "server-only";

/**
 * The file that the worker threads run: scripts/build/apart-worker.mjs bundles it, and who starts the server or the tests says
 * where it is.
 */
export function workerFile(): string {
  const file = process.env.APART_WORKER;
  if (!file) throw new Error("APART_WORKER does not name the file that worker threads run: start with npm");
  return file;
}
