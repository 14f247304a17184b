import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutText } from "./cut-text";

describe("cutText", () => {
  it.each([
    ["", 3, "", 0],
    ["abc", 3, "abc", 0],
    ["abcd", 3, "abc", 1],
    ["ab😀", 3, "ab", 2],
    ["ab😀c", 4, "ab😀", 1],
    ["😀", 1, "", 2],
  ])("cuts %j after %d", (whole, most, text, more) => {
    expect(cutText(whole, most)).toEqual({ text, more });
  });

  it("counts everything it cuts, and splits no character", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.integer({ min: 1, max: 20 }), (whole, most) => {
        const { text, more } = cutText(whole, most);
        expect(whole.startsWith(text)).toBe(true);
        expect(text.length + more).toBe(whole.length);
        expect(text.length).toBeLessThanOrEqual(most);
        expect(text.isWellFormed()).toBe(true);
      }),
    );
  });
});
