import { describe, expect, it } from "vitest";
import { tagNamesInOrder } from "@/lib/mar/tag/order/order";
import { type ArrangedRow, arrangeTags, type KnownImages } from "./rows";
import { NOTHING_KNOWN } from "./whole-list.testing";

const tags = tagNamesInOrder(["10.0.2", "9.0", "10.0.11", "latest", "10.0"]);
const known: KnownImages = {
  digest: (tag) => ({ latest: "a", "10.0": "a", "10.0.11": "a", "10.0.2": "b" })[tag],
  size: (tag) => ({ "10.0.2": 5, "9.0": 9 })[tag],
  created: (tag) => ({ "10.0": 1, "10.0.11": 3 })[tag],
};
const written = (rows: readonly ArrangedRow[]) =>
  rows.map((row) =>
    row.kind === "tag" ? row.tag.name : row.kind === "digest" ? `# ${row.digest} ${row.count}` : `## ${row.label}`,
  );
const names = (sort: "version" | "name" | "size" | "created") =>
  written(arrangeTags(tags, { sort, group: undefined }, known));

describe("arrangeTags", () => {
  it("keeps the order of versions", () => {
    expect(names("version")).toEqual(["latest", "10.0", "10.0.11", "10.0.2", "9.0"]);
  });

  it("sorts by name, size or date, with unknown values last in version order", () => {
    expect(names("name")).toEqual(["10.0", "10.0.11", "10.0.2", "9.0", "latest"]);
    expect(names("size")).toEqual(["9.0", "10.0.2", "latest", "10.0", "10.0.11"]);
    expect(names("created")).toEqual(["10.0.11", "10.0", "latest", "10.0.2", "9.0"]);
  });

  it("groups by digest, with unknown digests at the end", () => {
    expect(written(arrangeTags(tags, { sort: "version", group: "digest" }, known))).toEqual([
      "# a 3",
      "latest",
      "10.0",
      "10.0.11",
      "# b 1",
      "10.0.2",
      "# undefined 1",
      "9.0",
    ]);
  });

  it("groups by version line", () => {
    expect(written(arrangeTags(tags, { sort: "size", group: "line" }, NOTHING_KNOWN))).toContain("## 10.0.11");
  });
});
