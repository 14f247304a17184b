import type { ImageSummary } from "@/lib/contract/image/image-summary";
import type { Problem } from "@/lib/contract/problem";
import type { Region } from "@/lib/mar/region";
import type { Digest } from "@/lib/oci/name/digest";
import type { ImageName } from "@/lib/oci/name/image-name";
import type { Answers } from "./answers";

/** The part of a name that does not exist. */
export type MissingPart = "repository" | "tag" | "digest";

/**
 * What a region has for a name. `summary` is what clients get: by its digest if it has one. `byTag` is what the tag
 * points to now, if it exists; a tag can be gone while its digest is still served.
 */
export type RegionState =
  | { kind: "asking" }
  | { kind: "unasked" }
  | { kind: "missing"; what: MissingPart }
  | { kind: "failed"; problem: Problem }
  | { kind: "there"; summary: ImageSummary; byTag: ImageSummary | "gone" | "unknown" | undefined };

/** Returns what a region has for a name, as far as answers are there. */
export function regionState(answers: Answers, region: Region, { repository, tag, digest }: ImageName): RegionState {
  if (answers.unasked.has(repository)) return { kind: "unasked" };
  const [ofTag, ofDigest] = [tag, digest].map(
    (reference) => reference && answers.answer(region, repository, reference),
  );
  const decisive = digest ? ofDigest : ofTag;
  if (!decisive || (tag && !ofTag)) return { kind: "asking" };
  if ("problem" in decisive) {
    const { code } = decisive.problem;
    if (code === "NAME_UNKNOWN") return { kind: "missing", what: "repository" };
    if (code === "MANIFEST_UNKNOWN") return { kind: "missing", what: digest ? "digest" : "tag" };
    return { kind: "failed", problem: decisive.problem };
  }
  const isGone = ofTag && "problem" in ofTag && ofTag.problem.code === "MANIFEST_UNKNOWN";
  const byTag = !ofTag ? undefined : "summary" in ofTag ? ofTag.summary : isGone ? "gone" : "unknown";
  return { kind: "there", summary: decisive.summary, byTag };
}

/** Returns the digest that a tag has now. */
export function currentDigest(state: RegionState): Digest | undefined {
  return state.kind === "there" && typeof state.byTag === "object" ? state.byTag.digest : undefined;
}
