import { describe, expect, it } from "vitest";
import { boundedWait, pauseAfter, probePause } from "./pauses";

const refusals = (most: number) => Array.from({ length: most }, (_, index) => index + 1);

describe("pauseAfter", () => {
  it("doubles from half a second to a second, up to half a minute to a minute", () => {
    const least = refusals(9).map((count) => pauseAfter(count, undefined, 0));
    expect(least).toEqual([500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000]);
    const most = refusals(9).map((count) => Math.round(pauseAfter(count, undefined, 0.999_999)));
    expect(most).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000, 60_000]);
    expect(pauseAfter(2_000, undefined, 0)).toBe(30_000);
  });

  it.each([
    [7, 7_000, 8_000],
    [300, 300_000, 301_000],
    [301, 300_000, 301_000],
    [99_999_999, 300_000, 301_000],
    [Number.MAX_SAFE_INTEGER, 300_000, 301_000],
  ])("lasts the %i s that the host asks for, five minutes at most", (asked, least, most) => {
    expect(pauseAfter(1, asked, 0)).toBe(least);
    expect(pauseAfter(1, asked, 0.999)).toBeLessThan(most);
  });

  it("is never shorter than its own, whatever the host asks for", () => {
    expect([pauseAfter(5, 0, 0), pauseAfter(5, 1, 0)]).toEqual([8_000, 8_000]);
  });
});

it("lets the first probes through at once, and later ones at least every five seconds", () => {
  expect(refusals(9).map(probePause)).toEqual([0, 0, 0, 1_000, 2_000, 4_000, 5_000, 5_000, 5_000]);
});

it("bounds what visitors are told", () => {
  expect([0, 60, 300, 99_999_999].map(boundedWait)).toEqual([0, 60, 300, 300]);
});
