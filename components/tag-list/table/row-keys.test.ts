import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TagListViewRow } from "@/lib/contract/page/tag-list-view";
import { parseTag } from "@/lib/oci/name/tag";
import { rowKeys } from "./row-keys";

function rowsOf(...tags: string[]): TagListViewRow[] {
  return tags.map((text) => {
    const tag = parseTag(text);
    return tag ? { kind: "tag", tag } : { kind: "digest", digest: undefined, count: 1 };
  });
}

describe("rowKeys", () => {
  it("are positions", () => {
    expect(rowKeys(rowsOf("a", "b", "c"), 7, undefined)).toEqual([7, 8, 9]);
    expect(rowKeys(rowsOf("c", "", "a"), 7, undefined)).toEqual([7, 8, 9]);
  });

  it.each([
    { rows: ["a", "b", "c"], held: { tag: "a", key: 7 }, keys: [7, 8, 9] },
    { rows: ["b", "c", "a"], held: { tag: "a", key: 7 }, keys: [9, 8, 7] },
    // A heading was inserted above it.
    { rows: ["", "a", "b"], held: { tag: "a", key: 7 }, keys: [8, 7, 9] },
    // Its former row is not in the document.
    { rows: ["b", "a", "c"], held: { tag: "a", key: 2 }, keys: [7, 2, 9] },
    // The row itself is not in the document.
    { rows: ["b", "c", "d"], held: { tag: "a", key: 8 }, keys: [7, 8, 9] },
  ])("of $rows, where $held.tag has the keyboard, are $keys", ({ rows, held, keys }) => {
    expect(rowKeys(rowsOf(...rows), 7, held)).toEqual(keys);
  });

  it("differ for any two rows", () => {
    const names = ["a", "b", "c", "d", "e", "f"];
    const places = fc.integer({ min: 0, max: 12 });
    fc.assert(
      fc.property(fc.shuffledSubarray(names), places, fc.constantFrom(...names), places, (tags, from, tag, key) => {
        const keys = rowKeys(rowsOf(...tags), from, { tag, key });
        expect(new Set(keys).size).toBe(tags.length);
      }),
    );
  });
});
