import { expect, test, vi } from "vitest";
import type { RegionProgress } from "@/lib/contract/health/reader-progress";
import { indexBlocks } from "./endpoints";

// The build compiles the messages for a formatter of its own.
vi.mock("@/lib/i18n/messages", () => import("@/lib/i18n/messages.testing"));

const AT = Date.parse("2026-11-30T12:00:00Z");
const READING: RegionProgress = {
  ...{ state: "reading", round: 2, catalog: 3_025, repositories: 3_000, listed: 2_900, listsLeft: 100 },
  ...{ tags: 100_000, read: 40_000, requests: 50_000, failures: 2, perMinute: 300, secondsToGo: 12_000, beganAt: AT },
  lastFailure: { subject: "the manifest a/b:1", reason: "digest-mismatch", at: AT },
};

test("says how far the background reader is in each region, and what failed last", () => {
  const paused = { reason: "throttled", until: AT };
  const china: RegionProgress = { ...READING, state: "paused", paused, lastFailure: undefined };
  const [reader, global, other, ...more] = indexBlocks({
    isOn: true,
    leader: "this",
    regions: { global: READING, china },
  });
  expect(reader?.join(" ")).toContain("Read by this server");
  expect(global?.join("\n")).toMatch(/^ {2}Lists of tags +2,900 of 3,000 read$/m);
  expect(global?.join("\n")).toMatch(/^ {2}Time to go +about 3 hours$/m);
  expect(global?.slice(-3).join("\n")).toMatch(/not match its digest[\s\S]*the manifest a\/b:1/);
  expect(other?.join("\n")).toMatch(/Paused until 30 Nov 2026[\s\S]*The registry is limiting requests\.$/);
  expect(more).toEqual([]);
});

test("says nothing where the reader is off, or where the store does not say", () => {
  expect([indexBlocks({ isOn: false }), indexBlocks(undefined)]).toEqual([[], []]);
});
