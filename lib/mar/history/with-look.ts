import type { Digest } from "@/lib/oci/name/digest";
import { type Change, type Observation, type TagHistory, WATCHED_MILLISECONDS } from "./observation";

/**
 * Returns a history with one more look, which may already be in it.
 * @param digest `undefined` if the tag does not exist
 */
export function withLook(history: TagHistory, digest: Digest | undefined, at: number): TagHistory {
  const last = history.at(-1);
  const state = digest ? "digest" : "gone";
  if (!last) return digest ? [observationOf("first", digest, at, undefined)] : [];
  if (at <= last.lastSeen) return history;
  if (last.state === state && last.digest === digest) return [...history.slice(0, -1), extended(last, at)];
  return [...history, observationOf(changeOf(history, last, digest), digest, at, last.lastSeen)];
}

function observationOf(
  change: Change,
  digest: Digest | undefined,
  at: number,
  lookedBefore: number | undefined,
): Observation {
  const state = digest ? "digest" : "gone";
  return { state, digest, firstSeen: at, lastSeen: at, lookedBefore, change, unwatched: [] };
}

function extended(last: Observation, at: number): Observation {
  const isWatched = at - last.lastSeen <= WATCHED_MILLISECONDS;
  const unwatched = isWatched ? last.unwatched : [...last.unwatched, { from: last.lastSeen, to: at }];
  return { ...last, lastSeen: at, unwatched };
}

function changeOf(history: TagHistory, last: Observation, digest: Digest | undefined): Change {
  if (!digest) return "gone";
  if (last.state === "gone") return "back";
  if (last.state === "listed") return "resolved";
  return history.some((earlier) => earlier.digest === digest) ? "returned" : "moved";
}
