import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textBlocks } from "./text-blocks";

const parts = (text: string) => textBlocks(text).map(({ start, end }) => text.slice(start, end));
const endOfLines = (text: string) => (text.match(/\n/g) ?? []).length;

describe("textBlocks", () => {
  it("returns one block for a short text, and no block for an empty one", () => {
    expect(textBlocks("a\nb")).toEqual([{ start: 0, end: 3, lines: 2 }]);
    expect(textBlocks("a\nb\n")).toEqual([{ start: 0, end: 4, lines: 2 }]);
    expect(textBlocks("")).toEqual([]);
  });

  it("cuts between lines, at 200 of them or at 16 Ki characters", () => {
    expect(textBlocks("a\n".repeat(450)).map(({ lines }) => lines)).toEqual([200, 200, 50]);
    const blocks = parts(`${"a".repeat(999)}\n`.repeat(40));
    expect(blocks.map(({ length }) => length)).toEqual([16_000, 16_000, 8_000]);
  });

  it("cuts a longer line, but no character", () => {
    expect(parts("a".repeat(40_000)).map(({ length }) => length)).toEqual([16_384, 16_384, 7_232]);
    const faces = parts(`a${"😀".repeat(20_000)}`);
    expect(faces.every((part) => part.isWellFormed())).toBe(true);
    expect(faces.length).toBe(3);
  });

  it("leaves nothing out and adds nothing, whatever the text", () => {
    const line = fc.oneof(
      { weight: 20, arbitrary: fc.string({ unit: "binary", maxLength: 8 }) },
      { weight: 1, arbitrary: fc.constant("x".repeat(17_000)) },
    );
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 600, size: "max" }),
        fc.constantFrom("\n", "\r\n", ""),
        (lines, between) => {
          const text = lines.join(between);
          const blocks = parts(text);
          expect(blocks.join("")).toBe(text);
          for (const block of blocks) {
            expect(block.length).toBeGreaterThan(0);
            expect(block.length).toBeLessThanOrEqual(16_384);
            expect(endOfLines(block)).toBeLessThanOrEqual(200);
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});
