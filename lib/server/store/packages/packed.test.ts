import fc from "fast-check";
import { expect, it } from "vitest";
import { packed, unpacked } from "./packed";

it("returns the numbers that it took", () => {
  const numbers = fc.uniqueArray(fc.integer({ min: 0, max: 2 ** 40 }));
  fc.assert(
    fc.property(numbers, (given) => {
      const ascending = given.toSorted((a, b) => a - b);
      expect(unpacked(packed(ascending))).toEqual(ascending);
    }),
  );
});

it("takes a byte or two for each of many", () => {
  expect(packed(Array.from({ length: 500 }, (_, at) => 1_000 + at * 90)).byteLength).toBe(501);
});
