import type { Region } from "@/lib/mar/region";
import type { Digest } from "@/lib/oci/name/digest";
import type { Problem } from "../problem";

/**
 * A region's answer for one reference: the digest that it serves, or why no digest is known. `readAt` is when it was
 * asked, ISO 8601. `created` is when the image was made, if asked for and known.
 */
export type RegionAnswer = { readAt: string } & (
  | { digest: Digest; created?: string | undefined }
  | { problem: Problem }
);

/**
 * How two regions compare for one reference. `missing`: one or both do not have it. `failed`: one or both could not be
 * asked, so nothing is known.
 */
export const REGION_OUTCOMES = ["same", "different", "missing", "failed"] as const;
export type RegionOutcome = (typeof REGION_OUTCOMES)[number];

/** The choices in a list's address: regions are compared, and optionally only one outcome is shown. */
export const REGION_CHOICES = ["compared", ...REGION_OUTCOMES] as const;

/** Compares the answers of two regions. */
export function regionOutcome(one: RegionAnswer, other: RegionAnswer): RegionOutcome {
  if (isFailed(one) || isFailed(other)) return "failed";
  if ("problem" in one || "problem" in other) return "missing";
  return one.digest === other.digest ? "same" : "different";
}

/** Returns true if a region could not be asked, as opposed to not having the reference. */
export function isFailed(answer: RegionAnswer): answer is Extract<RegionAnswer, { problem: Problem }> {
  if (!("problem" in answer)) return false;
  return answer.problem.code !== "NAME_UNKNOWN" && answer.problem.code !== "MANIFEST_UNKNOWN";
}

/**
 * Returns the region with the newer of two different images. Returns `undefined` if their dates are unknown or equal.
 */
export function newerRegion(answers: Record<Region, RegionAnswer>): Region | undefined {
  const { global, china } = answers;
  if (!("digest" in global) || !("digest" in china) || !global.created || !china.created) return undefined;
  const difference = Date.parse(global.created) - Date.parse(china.created);
  if (difference > 0) return "global";
  return difference < 0 ? "china" : undefined;
}

/** Returns the time of the older of two readings, in milliseconds since the epoch: both were known then. */
export function comparedAt(one: RegionAnswer, other: RegionAnswer): number {
  return Math.min(Date.parse(one.readAt), Date.parse(other.readAt));
}
