import type { ArtifactKind } from "@/lib/mar/kind/artifact-kind";
import type { Digest } from "@/lib/oci/name/digest";

/** A stretch of time, in milliseconds since 1970. */
export type Span = { from: number; to: number };

/**
 * What an observation says in view of the one before: `first` look at a tag that may be old; `new` in a list that lacked
 * it; `moved` to a digest that it had never had; `returned` to an earlier one; `gone`; `back` after it was gone;
 * `resolved`: the digest of a tag that was only listed.
 */
export type Change = "first" | "new" | "moved" | "returned" | "gone" | "back" | "resolved";

/** What a manifest names a digest as: a platform of an index, another entry of it, the configuration, a layer, or the image that it was built on. */
export type PartRole = "platform" | "entry" | "config" | "layer" | "base";

/** What is known of the image of an observation; parts are missing until somebody has read them. */
export type ImageFacts = {
  /** When it was built, which is before it appeared, in milliseconds since 1970. */
  created?: number | undefined;
  /** Compressed size in bytes; of an index, missing. */
  size?: number | undefined;
  /** `os/architecture[/variant]` of each platform. */
  platforms?: readonly string[] | undefined;
  mediaType?: string | undefined;
  kind?: ArtifactKind | undefined;
  /** What its manifest names; noted for searches, and not read with the rest. */
  parts?: readonly { digest: Digest; role: PartRole }[] | undefined;
};

/**
 * What the registry said of a tag, from the first look to the last that agreed. `listed`: a list has the tag, and
 * nobody has asked for its digest. Times are in milliseconds since 1970.
 */
export type Observation = {
  state: "digest" | "listed" | "gone";
  digest?: Digest | undefined;
  firstSeen: number;
  /** Never before `firstSeen`, even if the clock went back. */
  lastSeen: number;
  /** The last look before the change, which happened between then and `firstSeen`; missing if nobody had looked before. */
  lookedBefore?: number | undefined;
  change: Change;
  /** Times within it that nobody watched, oldest first. */
  unwatched: readonly Span[];
  image?: ImageFacts | undefined;
};

/** What was observed of a tag, oldest first. Successive observations differ. */
export type TagHistory = readonly Observation[];

/** Two looks at most this far apart, in milliseconds, count as watching the time between them. */
export const WATCHED_MILLISECONDS = 24 * 60 * 60 * 1000;

/** Returns the time between two observations if nobody watched it. */
export function unwatchedBetween(before: Observation, next: Observation): Span | undefined {
  if (next.firstSeen - before.lastSeen <= WATCHED_MILLISECONDS) return undefined;
  return { from: before.lastSeen, to: next.firstSeen };
}
