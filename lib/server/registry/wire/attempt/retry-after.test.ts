import fc from "fast-check";
import { expect, test } from "vitest";
import { retryAfterSeconds } from "./retry-after";

const NOW = Date.UTC(2026, 10, 22, 6, 0, 0);

test.each([
  ["0", 0],
  ["120", 120],
  [" 7 ", 7],
  ["99999999999999999999999", Number.MAX_SAFE_INTEGER],
  ["Sun, 22 Nov 2026 06:00:30 GMT", 30],
  ["Sun, 22 Nov 2026 05:00:00 GMT", 0],
  ["Sunday, 22-Nov-26 06:01:00 GMT", 60],
  ["Sun Nov 22 06:00:05 2026", 5],
])("%s asks to wait %d s", (value, seconds) => {
  expect(retryAfterSeconds(value, NOW)).toBe(seconds);
});

test.each([undefined, "", "-1", "1.5", "soon", "Sun, 99 Nov 2026", "2026-11-22T06:00:30Z", "Sunshine 5"])(
  "%j asks for nothing that we understand",
  (value) => expect(retryAfterSeconds(value, NOW)).toBeUndefined(),
);

test("a date is rounded up to whole seconds", () => {
  expect(retryAfterSeconds("Sun, 22 Nov 2026 06:00:01 GMT", NOW + 1)).toBe(1);
});

test("no value crashes it or yields a negative time", () => {
  fc.assert(
    fc.property(fc.string(), (value) => {
      expect(retryAfterSeconds(value, NOW) ?? 0).toBeGreaterThanOrEqual(0);
    }),
  );
});
