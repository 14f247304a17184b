import "server-only";

/**
 * Path of the file that the drawing thread runs. scripts/build/worker-threads.mjs bundles it; whoever starts the server
 * or the tests sets the path.
 */
export function drawingWorkerFile(): string {
  const file = process.env.DRAWING_WORKER;
  if (!file) throw new Error("DRAWING_WORKER does not name the file that draws pictures: start with npm");
  return file;
}
