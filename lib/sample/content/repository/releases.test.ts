import { describe, expect, it } from "vitest";
import { made, smallBlob } from "../images/made";
import { type Build, Releases } from "./releases";

function build(key: string): Build {
  return {
    key,
    created: `${key}-01T00:00:00.000Z`,
    make: () => made("x", { key }, { blobs: [smallBlob(Buffer.from(key))] }),
  };
}

describe("Releases", () => {
  it("moves floating tags, remembers their old targets, and dates the replacement", () => {
    const releases = new Releases("a")
      .publish(build("2024-01"), [
        { name: "1.0.0" },
        { name: "1.0", floating: true },
        { name: "latest", floating: true },
      ])
      .publish(build("2024-02"), [
        { name: "2.0.0" },
        { name: "2.0", floating: true },
        { name: "latest", floating: true },
      ]);
    expect(releases.tags.get("latest")).toEqual({
      build: "2024-02",
      floating: true,
      previous: { build: "2024-01", floating: true },
    });
    // The first still has `1.0`, so its life continues.
    expect(releases.builds.get("2024-01")?.replaced).toBeUndefined();
    releases.publish(build("2024-03"), [{ name: "1.0.1" }, { name: "1.0", floating: true }]);
    expect(releases.builds.get("2024-01")?.replaced).toBe("2024-03-01T00:00:00.000Z");
  });

  it("prunes only tags of single platforms, oldest first", () => {
    const releases = new Releases("a")
      .publish(build("2024-01"), [{ name: "1" }, { name: "1-amd64", entry: 0 }])
      .publish(build("2024-02"), [{ name: "2" }, { name: "2-amd64", entry: 0 }]);
    expect([...releases.prune(3).tags.keys()]).toEqual(["1", "2", "2-amd64"]);
    expect([...releases.prune(0).tags.keys()]).toEqual(["1", "2"]);
  });
});
