import fc from "fast-check";
import { expect, test } from "vitest";
import { stringify } from "yaml";
import { mostYamlDepth } from "./yaml-depth";

test.each([
  ["", 0],
  ["a: 1", 1],
  ["a:\n  b:\n    c: 1\n", 3],
  ["a:\n  b: 1\nc:\n  d: 1\n", 2],
  ["a: [1, [2, {b: 3}]]", 4],
  ['a: "["\nb:\n  c: 1', 3],
  ["- - - 1", 4],
  ["? ? a\n: b", 3],
])("%j nests at most %i deep", (text, depth) => {
  expect(mostYamlDepth(text)).toBe(depth);
});

/** Returns the depth of nested arrays and objects. */
function depthOf(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}

test("never underestimates", () => {
  const value = fc.object({ maxDepth: 8, withBigInt: false, withDate: false, withMap: false, withSet: false });
  fc.assert(
    fc.property(value, fc.boolean(), (each, isFlow) => {
      const text = stringify(each, isFlow ? { collectionStyle: "flow" } : {});
      expect(mostYamlDepth(text)).toBeGreaterThanOrEqual(depthOf(each));
    }),
  );
});
