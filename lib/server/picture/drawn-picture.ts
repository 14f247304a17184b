import "server-only";
import { IMMUTABLE } from "../cached/freshness";
import { ReadingCache } from "../cached/reading";
import { SHARE } from "../cached/share";
import type { Picture } from "../drawing/picture";
import { processWide } from "../runtime/process-wide";
import { drawingThread } from "./drawing-thread";

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
  const draw = (signal: AbortSignal) =>
    drawingThread().read("drawPicture", picture, { subject: "a picture", key, signal });
  return (await kept.get(key, draw)).value;
}
