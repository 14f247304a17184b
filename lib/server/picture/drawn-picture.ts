import "server-only";
import { createApart } from "../apart/create-apart";
import { holdMemory } from "../apart/hold-memory";
import { DRAWING_LIMITS } from "../apart/limits";
import { IMMUTABLE } from "../cached/freshness";
import { ReadingCache } from "../cached/reading";
import { SHARE } from "../cached/share";
import type { DRAWING_TASKS } from "../drawing/drawing-tasks";
import type { Picture } from "../drawing/picture";
import { drawingWorkerFile } from "../drawing/worker-file";
import { processWide } from "../runtime/process-wide";

const thread = () =>
  processWide("drawing", () => createApart<typeof DRAWING_TASKS>(drawingWorkerFile(), DRAWING_LIMITS, holdMemory));

/**
 * Returns a picture as PNG, from memory or from a worker thread. Whoever asks for another picture each time is limited
 * like other visitors.
 * @throws RegistryFailure as `Apart` does
 */
export async function drawnPicture(picture: Picture): Promise<Uint8Array> {
  const kept = processWide(
    "pictures",
    () => new ReadingCache<Uint8Array>({ freshness: IMMUTABLE, share: SHARE.small, size: (png) => png.byteLength }),
  );
  const key = JSON.stringify(picture);
  const draw = (signal: AbortSignal) => thread().read("drawPicture", picture, { subject: "a picture", key, signal });
  return (await kept.get(key, draw)).value;
}
