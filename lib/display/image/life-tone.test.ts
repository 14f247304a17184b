import { expect, it } from "vitest";
import { lifeTone } from "./life-tone";

const TODAY = "2026-11-30";
const table = "https://dates.example/";

it.each([
  [{}, "good"],
  [{ endOfLife: "2028-11-14", table }, "good"],
  [{ endOfLife: "2027-02-28", table }, "warning"],
  [{ endOfLife: "2028-11-14" }, "warning"],
  [{ endOfLife: TODAY, table }, "ended"],
  [{ endOfLife: "2024-11-12" }, "ended"],
] as const)("%j looks %s", (lifecycle, tone) => {
  expect(lifeTone(lifecycle, TODAY)).toBe(tone);
});
