import "server-only";
import { type Change, WATCHED_MILLISECONDS } from "@/lib/mar/history/observation";
import type { Region } from "@/lib/mar/region";
import type { Digest } from "@/lib/oci/name/digest";
import type { Repository } from "@/lib/oci/name/repository";
import type { Tag } from "@/lib/oci/name/tag";

/** What one answer of the registry says of a tag. */
export type Look = {
  region: Region;
  repository: Repository;
  tag: Tag;
  /** When the registry said it. */
  at: number;
  saw: { state: "digest"; digest: Digest } | { state: "listed" } | { state: "gone" };
  /** For a look at a list, when the list was read before. */
  lookedBefore?: number | undefined;
};

/** An answer this much older than the latest, in milliseconds, comes late; from there on, the clock went back. */
const LATE_MILLISECONDS = 10 * 60 * 1000;

/** The columns of an observation that decide what the next look changes. */
export type Known = {
  seq: number;
  state: Look["saw"]["state"];
  digest: string | null;
  from_digest: string | null;
  first_seen: number;
  last_seen: number;
};

/** A new observation, or a later `last_seen` of the known one, with the span before it if nobody watched. */
export type Effect =
  | { kind: "none" }
  | { kind: "extends"; lastSeen: number; unwatched?: { from: number; to: number } }
  | { kind: "begins"; row: Known & { change: Change; looked_before: number | null } };

/**
 * Returns what a look adds to what is known of its tag.
 * @param hadDigest true if the tag had the digest of this look before the known observation
 */
export function effectOf(known: Known | undefined, look: Look, hadDigest: boolean): Effect {
  const { saw, lookedBefore } = look;
  if (!known) {
    // Anybody can ask for a tag that never was: only a list shows that one has gone.
    if (saw.state === "gone" && lookedBefore === undefined) return { kind: "none" };
    return begins(undefined, look, look.at, saw.state === "digest" ? "first" : saw.state === "gone" ? "gone" : "new");
  }
  const change = changeOf(known, saw, hadDigest);
  if (!change) return extended(known, look);
  const late = known.last_seen - look.at;
  if (late > 0 && late <= LATE_MILLISECONDS) return { kind: "none" };
  return begins(known, look, Math.max(look.at, known.last_seen), change);
}

function changeOf(known: Known, saw: Look["saw"], hadDigest: boolean): Change | undefined {
  if (saw.state === "gone") return known.state === "gone" ? undefined : "gone";
  if (known.state === "gone") return "back";
  if (saw.state === "listed" || known.digest === saw.digest) return undefined;
  if (known.state === "listed") return "resolved";
  return hadDigest ? "returned" : "moved";
}

function extended(known: Known, { saw, at }: Look): Effect {
  // A list says nothing of the digest.
  if (at <= known.last_seen || (saw.state === "listed" && known.state === "digest")) return { kind: "none" };
  if (at - known.last_seen <= WATCHED_MILLISECONDS) return { kind: "extends", lastSeen: at };
  return { kind: "extends", lastSeen: at, unwatched: { from: known.last_seen, to: at } };
}

function begins(known: Known | undefined, { saw, lookedBefore }: Look, at: number, change: Change): Effect {
  const before = Math.max(known?.last_seen ?? 0, Math.min(lookedBefore ?? 0, at));
  return {
    kind: "begins",
    row: {
      seq: (known?.seq ?? -1) + 1,
      state: saw.state,
      digest: saw.state === "digest" ? saw.digest : null,
      from_digest: known?.digest ?? known?.from_digest ?? null,
      change,
      first_seen: at,
      last_seen: at,
      looked_before: before > 0 ? before : null,
    },
  };
}
