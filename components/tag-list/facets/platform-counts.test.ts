import { describe, expect, it } from "vitest";
import type { TagDetails } from "@/lib/browser/known/tag-details";
import { imageOf } from "../known.testing";
import { platformCounts } from "./platform-counts";

const details = new Map<string, TagDetails>([
  ["1", imageOf("a", ["linux/amd64"])],
  ["2", imageOf("b", ["linux/arm/v7", "linux/amd64"])],
  ["3", { problem: { code: "MANIFEST_UNKNOWN", message: "gone" } }],
]);
const shown = (chosen: string | null) =>
  platformCounts({ details }, chosen).map(
    ({ value, count, selected }) => `${value} ${count}${selected ? " chosen" : ""}`,
  );

describe("platformCounts", () => {
  it("counts the tags of each platform, the most frequent first", () => {
    expect(shown(null)).toEqual(["linux/amd64 2", "linux/arm/v7 1"]);
  });

  it("marks the chosen platform", () => {
    expect(shown("linux/arm/v7")).toEqual(["linux/amd64 2", "linux/arm/v7 1 chosen"]);
  });

  it("lists the chosen platform even if no tag is known to have it", () => {
    expect(shown("windows/amd64")).toEqual(["linux/amd64 2", "linux/arm/v7 1", "windows/amd64 0 chosen"]);
  });
});
