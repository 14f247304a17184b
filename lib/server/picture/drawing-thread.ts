import "server-only";
import { createApart } from "../apart/create-apart";
import { holdMemory } from "../apart/hold-memory";
import { DRAWING_LIMITS } from "../apart/limits";
import type { DRAWING_TASKS } from "../drawing/drawing-tasks";
import { drawingWorkerFile } from "../drawing/worker-file";
import { processWide } from "../runtime/process-wide";

/** Returns the one thread that draws pictures and badges. */
export function drawingThread() {
  return processWide("drawing", () =>
    createApart<typeof DRAWING_TASKS>(drawingWorkerFile(), DRAWING_LIMITS, holdMemory),
  );
}
