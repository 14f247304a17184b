import { describe, expect, it } from "vitest";
import { heapSize, sizeOfString } from "./heap-size";

describe("heapSize", () => {
  it("counts characters by their bytes", () => {
    expect(sizeOfString("a".repeat(1_000)) - sizeOfString("")).toBe(1_000);
    expect(sizeOfString("é".repeat(1_000)) - sizeOfString("")).toBe(1_000);
    expect(sizeOfString("漢".repeat(1_000)) - sizeOfString("")).toBe(2_000);
  });

  it("counts bytes, elements, values and the keys of dictionaries", () => {
    expect(heapSize(new Uint8Array(5_000))).toBeGreaterThan(5_000);
    expect(heapSize(Array.from({ length: 100 }, () => ({})))).toBeGreaterThan(100 * 32);
    const labels = Object.fromEntries(Array.from({ length: 1_000 }, (_, at) => [`label-${at}`, "value"]));
    expect(heapSize(labels)).toBeGreaterThan(1_000 * 80);
  });

  it("handles any depth of nesting", () => {
    let nested: unknown = "x";
    for (let depth = 0; depth < 200_000; depth += 1) nested = [nested];
    expect(heapSize(nested)).toBeGreaterThan(200_000 * 32);
  });
});
