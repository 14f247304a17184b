import { expect, test } from "vitest";
import type { Round } from "../../store/reader/reader-store";
import { ReaderStatus } from "./reader-status";
import { regionProgress } from "./region-progress";

const NOW = 1_000_000;
const COUNTS = { catalog: 9, repositories: 5, listed: 5, listsLeft: 1, tags: 100, read: 41 };
const REPORT = { requests: 7, failures: 1, perMinute: 30, at: NOW };
const ROUND: Round = { number: 2, beganAt: 500_000, report: REPORT };
const progress = (round: Round | undefined, counts = COUNTS) =>
  regionProgress({ round, counts, intervalSeconds: 3_600, now: NOW });

test("tells the time to go by the speed of the last minute", () => {
  expect(progress(ROUND)).toMatchObject({ state: "reading", round: 2, perMinute: 30, secondsToGo: 120, ...COUNTS });
  expect(progress(ROUND, { ...COUNTS, listed: 4 }).secondsToGo).toBeUndefined();
  // Nobody has told it for long.
  expect(progress({ ...ROUND, report: { ...REPORT, at: NOW - 60_000 } })).toMatchObject({ perMinute: 0 });
});

test("tells when the next round begins, and a pause while it lasts", () => {
  expect(progress({ ...ROUND, endedAt: NOW })).toMatchObject({
    state: "complete",
    nextAt: NOW + 3_600_000,
    perMinute: 0,
  });
  const paused = { reason: "timeout", until: NOW + 1 };
  expect(progress({ ...ROUND, report: { ...REPORT, paused } })).toMatchObject({ state: "paused", paused });
  const over = { reason: "timeout", until: NOW };
  expect(progress({ ...ROUND, report: { ...REPORT, paused: over } })).toMatchObject({ state: "reading" });
  expect(progress(undefined)).toMatchObject({ state: "waiting", round: 0 });
});

test("says when a round is due and when nobody has told anything for long", () => {
  const at = (more: Partial<Round>, now = NOW) =>
    regionProgress({ round: { ...ROUND, ...more }, counts: COUNTS, intervalSeconds: 60, now });
  expect(at({ endedAt: NOW - 60_000 })).toMatchObject({ state: "complete", nextAt: undefined });
  // The reader waits no longer where the clock was set back.
  expect(at({ endedAt: NOW + 9_000_000 }).nextAt).toBe(NOW + 60_000);
  expect(at({}, NOW + 600_000).silentSince).toBeUndefined();
  expect(at({}, NOW + 600_001).silentSince).toBe(NOW);
  expect(at({ endedAt: NOW }, NOW + 600_001).silentSince).toBeUndefined();
  const paused = { reason: "throttled", until: NOW + 3_600_000 };
  expect(at({ report: { ...REPORT, paused } }, NOW + 600_001).silentSince).toBeUndefined();
  // A report of a clock that was set back is old, too.
  expect(at({ report: { ...REPORT, at: NOW + 60_000 } }).perMinute).toBe(0);
});

test("is as complete as the least complete region", () => {
  const status = new ReaderStatus();
  expect(status.state(NOW)).toBe("reading");
  const ended = { ...ROUND, endedAt: NOW };
  status.show("global", ended);
  expect(status.state(NOW)).toBe("reading");
  status.show("china", ended);
  expect(status.state(NOW)).toBe("complete");
  status.show("china", { ...ROUND, report: { ...REPORT, paused: { reason: "timeout", until: NOW + 1 } } });
  expect([status.state(NOW), status.state(NOW + 1)]).toEqual(["paused", "reading"]);
});
