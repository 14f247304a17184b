import { describe, expect, it, test } from "vitest";
import { REGIONS, type Region } from "@/lib/mar/region";
import { problemReasonSchema } from "../problem";
import {
  type BrowserReachability,
  isAnswerOfRegistry,
  type ReachabilityOutcome,
  reachabilityOutcome,
  reachabilityViewSchema,
  type ServerReachability,
} from "./reachability";

type Known = Pick<ServerReachability, "reachable" | "failure">;
type Outcome = ReachabilityOutcome | undefined;

const BROWSER: readonly BrowserReachability[] = ["not-asked", "answered", "failed", "timed-out"];
const down = (failure: ServerReachability["failure"]): Known => ({ reachable: false, failure });
const up = (failure?: ServerReachability["failure"]): Known => ({ reachable: true, failure });

/** What the server knows, and the outcome for a browser that has not asked, got an answer, failed, or timed out. */
const TRUTH: readonly [name: string, server: Known, ...outcomes: [Outcome, Outcome, Outcome, Outcome]][] = [
  ["has not asked", {}, undefined, undefined, undefined, undefined],
  ["was answered", up(), undefined, "both", "only-you", "only-you"],
  ["was throttled", up("throttled"), undefined, "both", "only-you", "only-you"],
  ["was told of no such thing", up("unknown-manifest"), undefined, "both", "only-you", "only-you"],
  ["got bytes that are wrong", up("digest-mismatch"), undefined, "both", "only-you", "only-you"],
  ["made no connection", down("unreachable"), undefined, "only-this-server", "down-for-everyone", "down-for-everyone"],
  ["had no answer in time", down("timeout"), undefined, "only-this-server", "down-for-everyone", "down-for-everyone"],
  [
    "was told of an outage",
    down("unavailable"),
    undefined,
    "down-for-everyone",
    "down-for-everyone",
    "down-for-everyone",
  ],
  ["was refused", down("refused"), undefined, undefined, undefined, undefined],
  ["was answered by something else", down("malformed"), undefined, undefined, undefined, undefined],
  ["was led elsewhere", down("foreign-redirect"), undefined, undefined, undefined, undefined],
  ["failed of nothing known", down(undefined), undefined, undefined, undefined, undefined],
];

describe("reachabilityOutcome", () => {
  const rows = TRUTH.flatMap(([name, server, ...outcomes]) =>
    BROWSER.map((browser, position) => ({ name, server, browser, outcome: outcomes[position] })),
  );

  it.each(rows)("is $outcome where the server $name and the browser: $browser", ({ server, browser, outcome }) => {
    expect(reachabilityOutcome(server, browser)).toBe(outcome);
  });

  it("blames neither the reader for what the server was told, nor the server for what the reader was told", () => {
    for (const failure of problemReasonSchema.options) {
      const reachable = isAnswerOfRegistry(failure);
      for (const browser of BROWSER) {
        const outcome = reachabilityOutcome({ reachable, failure }, browser);
        if (outcome === "only-you") expect(reachable).toBe(true);
        if (outcome === "only-this-server") expect(["unreachable", "unresolved", "timeout"]).toContain(failure);
        if (outcome === "both") expect(browser).toBe("answered");
      }
    }
  });
});

describe("the outcomes of the regions", () => {
  const outcomesOf = (server: Record<Region, Known>, browser: Record<Region, BrowserReachability>) =>
    REGIONS.map((region) => reachabilityOutcome(server[region], browser[region]));

  it("are distinguished", () => {
    const outcomes = outcomesOf({ global: up(), china: down("timeout") }, { global: "answered", china: "answered" });
    expect(outcomes).toEqual(["both", "only-this-server"]);
  });

  it("are known one by one", () => {
    const outcomes = outcomesOf({ global: up(), china: up() }, { global: "timed-out", china: "not-asked" });
    expect(outcomes).toEqual(["only-you", undefined]);
  });

  it("can be the same", () => {
    const server = { global: down("unavailable"), china: down("unreachable") };
    const outcomes = outcomesOf(server, { global: "failed", china: "timed-out" });
    expect(outcomes).toEqual(["down-for-everyone", "down-for-everyone"]);
  });
});

describe("reachabilityViewSchema", () => {
  const region = { requests: 2, throttled: false, since: "2026-08-17T10:00:00.000Z", errorRate: 0.5 };

  it("reads both regions", () => {
    const view = { global: region, china: { ...region, reachable: false, failure: "timeout" } };
    expect(reachabilityViewSchema.parse(view)).toEqual(view);
  });

  test.each([
    ["a region missing", { global: region }],
    ["an unknown region", { global: region, china: region, moon: region }],
    ["a share above one", { global: region, china: { ...region, errorRate: 1.5 } }],
    ["a negative time", { global: region, china: { ...region, timeToFirstByte: -1 } }],
    ["a failure that there is not", { global: region, china: { ...region, failure: "gone" } }],
    ["a date that is none", { global: region, china: { ...region, lastSuccess: "yesterday" } }],
  ])("refuses %s", (_why, view) => {
    expect(reachabilityViewSchema.safeParse(view).success).toBe(false);
  });
});
