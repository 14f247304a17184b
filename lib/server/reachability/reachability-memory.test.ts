import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { problemReasonSchema } from "@/lib/contract/problem";
import { serverReachabilitySchema } from "@/lib/contract/region/reachability";
import { ReachabilityMemory, type RequestOutcome } from "./reachability-memory";

const START = Date.UTC(2026, 7, 17, 10);
const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

function memoryAt(capacity?: number) {
  const time = { now: START };
  const memory = new ReachabilityMemory({ clock: () => time.now, capacity });
  const recordLater = (milliseconds: number, outcome: RequestOutcome, took = 100) => {
    time.now += milliseconds;
    memory.record(outcome, took);
  };
  return { memory, time, recordLater };
}

const iso = (milliseconds: number) => new Date(milliseconds).toISOString();

describe("ReachabilityMemory", () => {
  it("reports nothing about a region that was not asked", () => {
    const { memory } = memoryAt();
    expect(memory.view()).toEqual({ requests: 0, throttled: false, since: iso(START) });
  });

  it("judges by the newest request", () => {
    const { memory, recordLater } = memoryAt();
    recordLater(SECOND, "success", 80);
    expect(memory.view()).toMatchObject({ reachable: true, timeToFirstByte: 80, errorRate: 0 });
    expect(memory.view().failure).toBeUndefined();
    recordLater(SECOND, "timeout", 5000);
    expect(memory.view()).toMatchObject({ reachable: false, failure: "timeout", timeToFirstByte: 80, errorRate: 0.5 });
    recordLater(SECOND, "success", 40);
    expect(memory.view()).toEqual({
      reachable: true,
      timeToFirstByte: 40,
      lastSuccess: iso(START + 3 * SECOND),
      lastAsked: iso(START + 3 * SECOND),
      requests: 3,
      errorRate: 1 / 3,
      throttled: false,
      since: iso(START),
    });
  });

  it.each([
    ["unknown-repository", true, undefined, 0],
    ["unknown-manifest", true, undefined, 0],
    ["throttled", true, "throttled", 1],
    ["digest-mismatch", true, "digest-mismatch", 1],
    ["unavailable", false, "unavailable", 1],
    ["refused", false, "refused", 1],
    ["unreachable", false, "unreachable", 1],
    ["malformed", false, "malformed", 1],
  ] as const)("takes %s as: reachable %s, failure %s, errors %d", (outcome, reachable, failure, errorRate) => {
    const { memory, recordLater } = memoryAt();
    recordLater(SECOND, outcome);
    const view = memory.view();
    expect([view.reachable, view.failure, view.errorRate]).toEqual([reachable, failure, errorRate]);
    expect(view.lastSuccess).toBe(errorRate === 0 ? iso(START + SECOND) : undefined);
  });

  it("has details of the newest request only", () => {
    const { memory, time } = memoryAt();
    memory.record("unreachable", 3, { trouble: "certificate", upstreamIds: [] });
    expect(memory.view()).toMatchObject({ failure: "unreachable", trouble: "certificate" });
    expect(memory.view().upstreamIds).toBeUndefined();
    memory.record("unavailable", 3, { upstreamIds: ["x-msedge-ref: 1"] });
    expect(memory.view()).toMatchObject({ failure: "unavailable", upstreamIds: ["x-msedge-ref: 1"] });
    expect(memory.view().trouble).toBeUndefined();
    time.now += HOUR;
    expect(memory.view().upstreamIds).toBeUndefined();
  });

  it("reports throttling for five minutes, whatever came after", () => {
    const { memory, time, recordLater } = memoryAt();
    recordLater(0, "throttled");
    recordLater(SECOND, "success");
    time.now = START + 5 * MINUTE - 1;
    expect(memory.view()).toMatchObject({ reachable: true, throttled: true });
    time.now += 1;
    expect(memory.view().throttled).toBe(false);
  });

  it("counts the last hour only, and never forgets the last success", () => {
    const { memory, time, recordLater } = memoryAt();
    recordLater(0, "success", 70);
    recordLater(MINUTE, "unreachable");
    time.now = START + HOUR - 1;
    expect(memory.view()).toMatchObject({ requests: 2, since: iso(START), timeToFirstByte: 70 });
    time.now = START + HOUR;
    expect(memory.view()).toMatchObject({ requests: 1, errorRate: 1, since: iso(START) });
    expect(memory.view().timeToFirstByte).toBeUndefined();
    time.now = START + 3 * HOUR;
    expect(memory.view()).toEqual({
      lastSuccess: iso(START),
      lastAsked: iso(START + MINUTE),
      requests: 0,
      throttled: false,
      since: iso(START + 2 * HOUR),
    });
  });

  it("drops the oldest beyond its capacity, and reports since when it counts", () => {
    const { memory, recordLater } = memoryAt(3);
    for (const outcome of ["timeout", "timeout", "success", "success", "timeout"] as const)
      recordLater(MINUTE, outcome);
    const view = memory.view();
    expect(view).toMatchObject({ requests: 3, errorRate: 1 / 3, since: iso(START + 2 * MINUTE) });
  });

  it("finds the newest measured success wherever the oldest slot is", () => {
    const { memory, recordLater } = memoryAt(3);
    recordLater(SECOND, "success", 1);
    expect(memory.view().timeToFirstByte).toBe(1);
    recordLater(SECOND, "success", 2);
    recordLater(SECOND, "success", 3);
    recordLater(SECOND, "success", 4);
    expect(memory.view().timeToFirstByte).toBe(4);
    recordLater(SECOND, "timeout");
    expect(memory.view().timeToFirstByte).toBe(4);
    recordLater(SECOND, "success", Number.NaN);
    expect(memory.view().timeToFirstByte).toBe(4);
    recordLater(SECOND, "success", -1);
    expect(memory.view().timeToFirstByte).toBeUndefined();
  });

  it.each([0, -1, 1.5, Number.NaN])("refuses a capacity of %d", (capacity) => {
    expect(() => new ReachabilityMemory({ capacity })).toThrow(RangeError);
  });

  it("always matches the contract, whatever the events and the clock", () => {
    const event = fc.record({
      outcome: fc.constantFrom<RequestOutcome>("success", ...problemReasonSchema.options),
      took: fc.oneof(fc.double(), fc.integer({ min: 0, max: 20_000 })),
      passes: fc.integer({ min: -2 * HOUR, max: 2 * HOUR }),
    });
    fc.assert(
      fc.property(fc.array(event, { maxLength: 30 }), fc.integer({ min: 1, max: 8 }), (events, capacity) => {
        const { memory, time, recordLater } = memoryAt(capacity);
        for (const { outcome, took, passes } of events) {
          recordLater(passes, outcome, took);
          const view = serverReachabilitySchema.parse(JSON.parse(JSON.stringify(memory.view())));
          expect(view.requests).toBeLessThanOrEqual(capacity);
          expect(Date.parse(view.since)).toBeLessThanOrEqual(time.now);
          expect(view.reachable === undefined).toBe(view.errorRate === undefined);
          expect(view.reachable === false && view.failure === undefined).toBe(false);
        }
      }),
    );
  });
});
