import { describe, expect, it } from "vitest";
import { historyOf } from "@/lib/mar/history/history.testing";
import { WATCHED_MILLISECONDS } from "@/lib/mar/history/observation";
import { timelineOf } from "@/lib/mar/history/timeline";
import { timelineMarks } from "./timeline-marks";

const HOUR = WATCHED_MILLISECONDS / 24;
const marksOf = (steps: readonly { step: number; mark: number }[]) => {
  const { history, times } = historyOf(steps);
  return timelineMarks(timelineOf(history, times.at(-1) ?? 0));
};

describe("timelineMarks", () => {
  it("draws parts to scale, without holes", () => {
    const marks = marksOf([
      { step: 10 * HOUR, mark: 2 },
      { step: 20 * HOUR, mark: 3 },
      { step: 10 * HOUR, mark: 3 },
    ]);
    expect(marks.map(({ kind, left, width }) => [kind, left, width])).toEqual([
      ["part", 0, 0.25],
      ["part", 0.25, 0.5],
      ["part", 0.75, 0.25],
    ]);
  });

  it("draws a thousand moves with few marks, and none of them as one digest", () => {
    const marks = marksOf(Array.from({ length: 1000 }, (_, index) => ({ step: HOUR, mark: index + 2 })));
    expect(marks.length).toBeLessThanOrEqual(251);
    expect(marks.slice(0, -1).every(({ kind }) => kind === "several")).toBe(true);
    expect(marks.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(1, 6);
  });

  it("says that not all of a crowded mark was watched", () => {
    const steps = Array.from({ length: 2000 }, (_, index) => ({
      step: (index % 2 ? 25 : 1) * HOUR,
      mark: 1 + (index % 7),
    }));
    expect(marksOf(steps).every((mark) => mark.kind === "part" || mark.hasUnwatched)).toBe(true);
  });
});
