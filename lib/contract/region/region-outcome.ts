import type { Region } from "@/lib/mar/region";
import type { Digest } from "@/lib/oci/name/digest";
import type { Problem } from "../problem";

/**
 * What a region's registry said to one reference: the digest that it serves, or why none is known. `readAt` is when it was
 * asked, ISO 8601; `created` when the image was made, where that was asked for and is known.
 */
export type RegionAnswer = { readAt: string } & (
  | { digest: Digest; created?: string | undefined }
  | { problem: Problem }
);

/**
 * How two regions compare for one reference. `missing`: one or both say that they have no such thing. `failed`: one or both
 * could not be asked, so that nothing is known.
 */
export const REGION_OUTCOMES = ["same", "different", "missing", "failed"] as const;
export type RegionOutcome = (typeof REGION_OUTCOMES)[number];

/** What a list's address can say of it: that the regions are compared, and which outcome alone is shown. */
export const REGION_CHOICES = ["compared", ...REGION_OUTCOMES] as const;

/** How the answers of two regions compare. */
export function regionOutcome(one: RegionAnswer, other: RegionAnswer): RegionOutcome {
  if (isFailed(one) || isFailed(other)) return "failed";
  if ("problem" in one || "problem" in other) return "missing";
  return one.digest === other.digest ? "same" : "different";
}

/** True where a region could not be asked, as opposed to having said that it has no such thing. */
export function isFailed(answer: RegionAnswer): answer is Extract<RegionAnswer, { problem: Problem }> {
  if (!("problem" in answer)) return false;
  return answer.problem.code !== "NAME_UNKNOWN" && answer.problem.code !== "MANIFEST_UNKNOWN";
}

/** Which of two different images was made later; `undefined` where their dates are not known, or the same. */
export function newerRegion(answers: Record<Region, RegionAnswer>): Region | undefined {
  const { global, china } = answers;
  if (!("digest" in global) || !("digest" in china) || !global.created || !china.created) return undefined;
  const difference = Date.parse(global.created) - Date.parse(china.created);
  if (difference > 0) return "global";
  return difference < 0 ? "china" : undefined;
}

/** When both were known to be so: the older of the two readings, in milliseconds since the epoch. */
export function comparedAt(one: RegionAnswer, other: RegionAnswer): number {
  return Math.min(Date.parse(one.readAt), Date.parse(other.readAt));
}
