import { describe, expect, it } from "vitest";
import { nearestTags } from "./nearest-tags";

describe("nearestTags", () => {
  const tags = ["latest", "10.0", "10.0.2-noble", "10.0.11-noble", "9.0-noble"];

  it("puts the longest common beginning first, then the newest version", () => {
    expect(nearestTags(tags, "10.0.99-noble")).toEqual(["10.0.11-noble", "10.0.2-noble", "10.0"]);
  });

  it("offers nothing where nothing is alike", () => {
    expect(nearestTags(tags, "zebra")).toEqual([]);
  });
});
