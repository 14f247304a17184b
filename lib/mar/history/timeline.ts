import type { Digest } from "@/lib/oci/name/digest";
import { type Observation, type Span, type TagHistory, unwatchedBetween, WATCHED_MILLISECONDS } from "./observation";

/**
 * A part of a tag's timeline. `digest`: the tag had this digest. `listed`: it existed, with an unknown digest. `gone`:
 * it did not exist. `unwatched`: nobody looked; `same` is true if the looks before and after agree.
 */
export type TimelinePart = Span &
  (
    | { state: "digest"; digest: Digest; position: number }
    | { state: "listed" | "gone"; position: number }
    | { state: "unwatched"; same: boolean }
  );

/**
 * Returns the parts of a tag's timeline, oldest first, without holes or overlaps. What was seen first at a look began
 * somewhere after the look before it; it is drawn from the look that saw it.
 * @param now the end of the timeline, in milliseconds since 1970; a time since the last look that nobody watched is shown as such
 */
export function timelineOf(history: TagHistory, now: number): TimelinePart[] {
  return history.flatMap((observation, position) => {
    const next = history[position + 1];
    const after = next ? unwatchedBetween(observation, next) : unwatchedSince(observation, now);
    const end = after ? after.from : (next?.firstSeen ?? observation.lastSeen);
    const parts = partsWithin(observation, position, end);
    return after ? [...parts, { state: "unwatched" as const, same: false, ...after }] : parts;
  });
}

function unwatchedSince({ lastSeen }: Observation, now: number): Span | undefined {
  return now - lastSeen > WATCHED_MILLISECONDS ? { from: lastSeen, to: now } : undefined;
}

function partsWithin(observation: Observation, position: number, end: number): TimelinePart[] {
  const parts: TimelinePart[] = [];
  let from = observation.firstSeen;
  for (const span of observation.unwatched) {
    if (span.from > from) parts.push(seenPart(observation, position, { from, to: span.from }));
    parts.push({ state: "unwatched", same: true, from: span.from, to: span.to });
    from = span.to;
  }
  // A single look has no length, and is a part all the same.
  if (end > from || parts.length === 0) parts.push(seenPart(observation, position, { from, to: end }));
  return parts;
}

function seenPart({ state, digest }: Observation, position: number, span: Span): TimelinePart {
  if (state === "digest" && digest) return { state, digest, position, ...span };
  return { state: state === "gone" ? "gone" : "listed", position, ...span };
}
