import { describe, expect, it, test } from "vitest";
import { dayAfter, dayOf, readAskedTime, readDay } from "./asked-time";

const now = Date.parse("2026-11-29T17:00:00Z");

describe("readAskedTime", () => {
  test.each([
    ["2026-08-01", "2026-08-01T23:59:59.999Z"],
    ["2026-11-29", "2026-11-29T17:00:00.000Z"],
    ["2031-01-01", "2031-01-01T23:59:59.999Z"],
    [" 2026-08-01 ", "2026-08-01T23:59:59.999Z"],
    ["2026-08-01T14:30", "2026-08-01T14:30:00.000Z"],
    ["2026-08-01T14:30:05.5Z", "2026-08-01T14:30:05.500Z"],
    ["2026-08-01T14:30+02:00", "2026-08-01T12:30:00.000Z"],
    ["2026-08-01T14:30 02:00", "2026-08-01T12:30:00.000Z"],
  ])("reads %j as %s", (text, time) => {
    const asked = readAskedTime(text, now);
    expect(asked.kind === "time" && new Date(asked.time).toISOString()).toBe(time);
  });

  it("knows the day if a day alone is asked for", () => {
    expect(readAskedTime("2026-08-01", now)).toMatchObject({ day: Date.parse("2026-08-01") });
    expect(readAskedTime("2026-08-01T00:00Z", now)).not.toHaveProperty("day");
  });

  test.each([
    "2026-02-30",
    "2026-13-01",
    "yesterday",
    "2026-08",
    "20260801",
    "1754006400000",
    "2026-08-01T25:00Z",
    "💥",
  ])("refuses %j", (text) => {
    expect(readAskedTime(text, now)).toEqual({ kind: "invalid" });
  });

  it("asks for nothing without a text", () => {
    expect(readAskedTime("", now)).toEqual({ kind: "none" });
  });
});

it("reads and writes days", () => {
  expect(readDay("2026-02-30")).toBeUndefined();
  expect(dayOf(dayAfter(readDay("2026-12-31") ?? 0))).toBe("2027-01-01");
});
