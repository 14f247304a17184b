import "server-only";
import { type Freshness, ReadingCache } from "../cached/reading";
import { SHARE } from "../cached/share";
import { processWide } from "../runtime/process-wide";

/** A feed as it is sent. Times are milliseconds since the epoch; `readAt` is the registry's list's. */
export type WrittenFeed = { text: string; etag: string; changedAt: number; readAt: number };

const SECONDS = 15 * 1000;
const KEPT: Freshness = { fresh: SECONDS, staleWhileRevalidate: SECONDS, staleIfError: SECONDS };

/**
 * Returns a feed as it was written in the last seconds, or writes it: many readers ask for the same, and the changes of a
 * release take a while to read. Whoever asks for another feed each time is limited like other visitors.
 */
export async function keptFeed(key: string, write: () => Promise<WrittenFeed>): Promise<WrittenFeed> {
  const kept = processWide(
    "feeds",
    () => new ReadingCache<WrittenFeed>({ freshness: KEPT, share: SHARE.small, size: ({ text }) => 2 * text.length }),
  );
  return (await kept.get(key, write)).value;
}
