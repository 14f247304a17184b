import { describe, expect, it } from "vitest";
import { nearestTags } from "./nearest-tags";

describe("nearestTags", () => {
  const tags = ["latest", "10.0", "10.0.2-noble", "10.0.11-noble", "9.0-noble"];

  it("puts the longest common prefix first, then the newest version", () => {
    expect(nearestTags(tags, "10.0.99-noble")).toEqual(["10.0.11-noble", "10.0.2-noble", "10.0"]);
  });

  it("puts other builds of the same version and image before tags with only a common prefix", () => {
    const names = ["8.0.401-1-alpine3.20", "8.0.401-1", "8.0.401-noble", "8.0.400-noble", "9.0.100-noble"];
    expect(nearestTags(names, "8.0.401-1-noble").slice(0, 2)).toEqual(["8.0.401-noble", "8.0.400-noble"]);
    expect(nearestTags([...names, "8.0.401-2-noble"], "8.0.401-1-noble")[0]).toBe("8.0.401-2-noble");
    expect(nearestTags(["v1.24.6-hotfix.20230101", "v1.24.61"], "v1.24.6")[0]).toBe("v1.24.6-hotfix.20230101");
  });

  it("offers nothing if nothing is similar", () => {
    expect(nearestTags(tags, "zebra")).toEqual([]);
  });
});
