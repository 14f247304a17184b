import { describe, expect, it } from "vitest";
import type { TagDetails } from "@/lib/browser/known/tag-details";
import type { RegionAnswer } from "@/lib/contract/region/region-outcome";
import { parseDigest } from "@/lib/oci/name/digest";
import { imageOf } from "../known.testing";
import { compareTags } from "./compared-tags";

const readAt = "2026-01-01T00:00:00Z";

function served(digit: string): RegionAnswer {
  const digest = parseDigest(`sha256:${digit.repeat(64)}`);
  if (!digest) throw new Error("no digest");
  return { digest, readAt };
}

const gone = { problem: { code: "MANIFEST_UNKNOWN", message: "gone" } } as const;
const broken = { problem: { code: "UPSTREAM_UNAVAILABLE", message: "down" } } as const;

const details = new Map<string, TagDetails>([
  ["same", imageOf("a")],
  ["moved", imageOf("a")],
  ["here", imageOf("a")],
  ["there", gone],
  ["down", broken],
  ["unasked", imageOf("a")],
]);
const answers = new Map<string, RegionAnswer>([
  ["same", served("a")],
  ["moved", served("b")],
  ["here", { ...gone, readAt }],
  ["there", served("a")],
  ["down", served("a")],
  ["unread", served("a")],
]);

describe("compareTags", () => {
  const { outcome, counts } = compareTags({ details }, answers);

  it.each([
    ["same", "same"],
    ["moved", "different"],
    ["here", "missing"],
    ["there", "missing"],
    ["down", "failed"],
    // One region has not answered.
    ["unasked", undefined],
    ["unread", undefined],
    ["no-such-tag", undefined],
  ])("says of %s: %s", (tag, expected) => {
    expect(outcome(tag)).toBe(expected);
  });

  it("counts the tags of each outcome", () => {
    expect(counts).toEqual({ same: 1, different: 1, missing: 2, failed: 1 });
  });

  it("counts nothing before anything is known", () => {
    expect(compareTags({ details: new Map() }, answers).counts).toEqual({
      same: 0,
      different: 0,
      missing: 0,
      failed: 0,
    });
  });
});
