import fc from "fast-check";
import { expect, it, test } from "vitest";
import { timeTicks } from "./time-ticks";

const at = Date.parse;

test.each([
  ["2026-11-29T10:00Z", "2026-11-29T11:00Z", "minute", ["2026-11-29T10:00:00.000Z", "2026-11-29T10:15:00.000Z"]],
  ["2026-11-02T01:00Z", "2026-11-08T01:00Z", "day", ["2026-11-03T00:00:00.000Z", "2026-11-04T00:00:00.000Z"]],
  ["2026-04-05T01:00Z", "2026-11-29T01:00Z", "month", ["2026-05-01T00:00:00.000Z", "2026-06-01T00:00:00.000Z"]],
  ["2014-04-05T01:00Z", "2026-11-29T01:00Z", "year", ["2016-01-01T00:00:00.000Z", "2018-01-01T00:00:00.000Z"]],
])("%s to %s is divided by %s", (from, to, unit, first) => {
  const found = timeTicks(at(from), at(to), 9);
  expect(found.unit).toBe(unit);
  expect(found.ticks.slice(0, 2).map(({ time }) => new Date(time).toISOString())).toEqual(first);
});

it("has some ticks and not too many, all on the axis", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2e12 }), fc.integer({ min: 60_000, max: 1e12 }), (from, length) => {
      const { ticks } = timeTicks(from, from + length, 9);
      expect(ticks.length).toBeLessThanOrEqual(10);
      expect(ticks.every(({ left }) => left >= 0 && left <= 1)).toBe(true);
    }),
  );
});
