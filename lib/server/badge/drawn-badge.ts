import "server-only";
import { IMMUTABLE } from "../cached/freshness";
import { ReadingCache } from "../cached/reading";
import { SHARE } from "../cached/share";
import type { Badge } from "../drawing/badge";
import { drawingThread } from "../picture/drawing-thread";
import { processWide } from "../runtime/process-wide";

/**
 * Returns a badge as SVG, from memory or from the drawing thread, which has the typeface that measures its texts.
 * @throws RegistryFailure as `Apart` does
 */
export async function drawnBadge(badge: Badge): Promise<string> {
  const kept = processWide(
    "badges",
    () => new ReadingCache<string>({ freshness: IMMUTABLE, share: SHARE.small, size: (svg) => 2 * svg.length }),
  );
  const key = JSON.stringify(badge);
  const draw = (signal: AbortSignal) => drawingThread().read("drawBadge", badge, { subject: "a badge", key, signal });
  return (await kept.get(key, draw)).value;
}
