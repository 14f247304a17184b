import { expect, test, vi } from "vitest";
import type { RegionProgress } from "@/lib/contract/health/reader-progress";
import { rendered, textOf } from "../artifact/rendered.testing";
import { IndexCard } from "./index-card";

// The build compiles the messages for a formatter of its own.
vi.mock("@/lib/i18n/messages", () => import("@/lib/i18n/messages.testing"));

const NOW = Date.parse("2026-11-30T12:00:00Z");
const READING: RegionProgress = {
  state: "reading",
  round: 2,
  beganAt: NOW,
  catalog: 3_025,
  repositories: 3_000,
  listed: 3_000,
  listsLeft: 0,
  tags: 100_000,
  read: 40_000,
  requests: 50_000,
  failures: 2,
  perMinute: 300,
  sboms: { images: 900, withSbom: 350, unreadable: 2, waiting: 100 },
  secondsToGo: 12_000,
  lastFailure: { subject: "the manifest a/b:1\u202e", reason: "digest-mismatch", at: NOW },
};
const WAITING: RegionProgress = {
  ...{ state: "waiting", round: 0, catalog: 0, repositories: 0, listed: 0, listsLeft: 0 },
  ...{ tags: 0, read: 0, requests: 0, failures: 0, perMinute: 0 },
};

const shown = (global: RegionProgress) =>
  textOf(rendered(<IndexCard progress={{ isOn: true, leader: "this", regions: { global, china: WAITING } }} />));

test("says how much is read, how fast, until when, and what failed last", () => {
  const text = shown(READING);
  for (const words of [
    "Read by this server",
    "Reading, round 2",
    "3,000 of 3,000 read",
    "40,000 of 100,000 read",
    "900 of 1,000 images asked; 350 have one that was read",
    "50,000 in this round; 2 failed",
    "300 lists and tags in the last minute",
    "about 3 hours",
    "does not match its digest",
    "the manifest a/b:1\\u{202e}",
    "Not begun",
  ])
    expect(text).toContain(words);
});

test("says when the next round begins, and why and until when it is paused", () => {
  expect(shown({ ...READING, state: "complete", nextAt: NOW + 3_600_000, perMinute: 0 })).toContain(
    "Round 2 complete; the next begins at 30 Nov 2026, 13:00 UTC",
  );
  const paused = { reason: "throttled", until: NOW + 600_000 };
  const text = shown({ ...READING, state: "paused", paused, lastFailure: undefined });
  expect(text).toContain("Paused until 30 Nov 2026, 12:10 UTC");
  expect(text).toContain("The registry is limiting requests.");
  expect(shown({ ...READING, state: "complete", perMinute: 0 })).toContain("Round 2 complete; the next is due");
  expect(shown({ ...READING, silentSince: NOW, perMinute: 0 })).toContain(
    "Round 2 not finished; nothing heard since 30 Nov 2026, 12:00 UTC",
  );
});

test("says of a pause and of the last failure what each was", () => {
  const text = shown({ ...READING, state: "paused", paused: { reason: "throttled", until: NOW + 600_000 } });
  expect(text).toMatch(
    /The registry is limiting requests\.\s*Last failure, 30 Nov 2026, 12:00 UTC: .*does not match its/,
  );
});

test("counts one as one", () => {
  expect(shown({ ...READING, perMinute: 1 })).toContain("1 list or tag in the last minute");
});

test("promises no time while lists are missing", () => {
  expect(shown({ ...READING, secondsToGo: undefined })).toContain("not known until all lists are read");
  expect(shown({ ...READING, secondsToGo: 61 })).toContain("about 2 minutes");
});
