import { expect, it } from "vitest";
import { Counts } from "./counts.mjs";
import { Spread } from "./spread.mjs";
import { Spreads } from "./spreads.mjs";

it("counts by the values of labels", () => {
  const counts = new Counts();
  counts.add(["a", "b"]);
  counts.add(["a", "b"], 2);
  counts.add(["ab", ""]);
  expect(counts.entries()).toEqual([
    { labels: ["a", "b"], value: 3 },
    { labels: ["ab", ""], value: 1 },
  ]);
});

it("tells how values are spread: a value at a bound is within it, one above all bounds counts in the whole only", () => {
  const spread = new Spread([1, 10]);
  for (const value of [0, 1, 1.5, 10, 11]) spread.take(value);
  expect(spread.buckets()).toEqual([
    { bound: 1, total: 2 },
    { bound: 10, total: 4 },
  ]);
  expect([spread.count, spread.sum]).toEqual([5, 23.5]);
});

it("adds spreads", () => {
  const spreads = new Spreads([1, 10]);
  const other = new Spread([1, 10]);
  other.take(5);
  spreads.of(["a"]).take(0.5);
  spreads.of(["a"]).add(other);
  expect(spreads.entries()).toHaveLength(1);
  expect(
    spreads
      .of(["a"])
      .buckets()
      .map(({ total }) => total),
  ).toEqual([1, 2]);
  expect([spreads.of(["a"]).count, spreads.of(["a"]).sum]).toEqual([2, 5.5]);
});
