import { expect, test } from "vitest";
import { DEFAULT_RATE_LIMIT, parseRateLimit } from "../settings/rate-limit";
import { TokenBuckets } from "./token-buckets";

test("allows a burst, and then the steady rate", () => {
  const buckets = new TokenBuckets(DEFAULT_RATE_LIMIT);
  for (let at = 0; at < 60; at += 1) expect(buckets.take("a", 0)).toBe(0);
  expect(buckets.take("a", 0)).toBe(100);
  expect(buckets.take("a", 50)).toBe(50);
  expect(buckets.take("a", 100)).toBe(0);
  expect(buckets.take("a", 100)).toBe(100);
});

test("keeps clients apart, and ignores a clock that jumps back", () => {
  const buckets = new TokenBuckets({ perSecond: 1, burst: 1 });
  expect(buckets.take("a", 1_000)).toBe(0);
  expect(buckets.take("b", 1_000)).toBe(0);
  expect(buckets.take("a", 0)).toBe(1_000);
  expect(buckets.take("a", 1_000)).toBe(0);
});

test.each([
  ["10/s", { perSecond: 10, burst: 60 }],
  ["600/min", { perSecond: 10, burst: 60 }],
  [" 1 / min ", { perSecond: 1 / 60, burst: 1 }],
  ["off", "off"],
  ["0/s", undefined],
  ["10", undefined],
  ["10/h", undefined],
  ["-1/s", undefined],
])("%j is %j", (text, expected) => {
  expect(parseRateLimit(text)).toEqual(expected);
});
