import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseTag } from "@/lib/oci/name/tag";
import { type PlacedRow, rowKeys } from "./row-keys";

/** Places rows one after the other; an empty text is a heading. */
function rowsFrom(from: number, ...tags: string[]): PlacedRow[] {
  return tags.map((text, index) => {
    const tag = parseTag(text);
    const row = tag ? { kind: "tag" as const, tag } : { kind: "digest" as const, digest: undefined, count: 1 };
    return { row, position: from + index };
  });
}

describe("rowKeys", () => {
  it("are positions", () => {
    expect(rowKeys(rowsFrom(7, "a", "b", "c"), undefined)).toEqual([7, 8, 9]);
    expect(rowKeys(rowsFrom(7, "c", "", "a"), undefined)).toEqual([7, 8, 9]);
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
    expect(rowKeys(rowsFrom(7, ...rows), held)).toEqual(keys);
  });

  it("swap also with a focused row that is apart from the others", () => {
    const rows = [...rowsFrom(7, "a", "b", "c"), ...rowsFrom(200, "z")];
    expect(rowKeys(rows, undefined)).toEqual([7, 8, 9, 200]);
    expect(rowKeys(rows, { tag: "z", key: 8 })).toEqual([7, 200, 9, 8]);
    expect(rowKeys(rows, { tag: "z", key: 3 })).toEqual([7, 8, 9, 3]);
  });

  it("differ for any two rows", () => {
    const names = ["a", "b", "c", "d", "e", "f"];
    const places = fc.integer({ min: 0, max: 12 });
    fc.assert(
      fc.property(fc.shuffledSubarray(names), places, fc.constantFrom(...names), places, (tags, from, tag, key) => {
        const keys = rowKeys(rowsFrom(from, ...tags), { tag, key });
        expect(new Set(keys).size).toBe(tags.length);
      }),
    );
  });
});
