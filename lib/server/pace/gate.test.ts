import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Gate, type Pass } from "./gate";

const VISITOR = { name: "a visitor" };
const OTHER = { name: "another visitor" };

let lines: unknown[] = [];
const never = () => new AbortController().signal;

beforeEach(() => {
  lines = [];
  vi.useFakeTimers({ now: 1_000_000, toFake: ["Date", "performance", "setTimeout", "clearTimeout"] });
});
afterEach(() => {
  vi.useRealTimers();
});

const make = () =>
  new Gate({
    random: () => 0,
    onClose: (throttling) => lines.push(["closed", throttling]),
    onOpen: (past) => lines.push(["open", past]),
  });

function closed(retryAfter?: number): Gate {
  const gate = make();
  gate.close(retryAfter);
  return gate;
}

const enter = (gate: Gate, asker?: object, signal = never()) => gate.enter(asker, "the tags of a/b", signal);

/** The failure of those who may not ask. */
async function refused(gate: Gate, asker?: object) {
  return enter(gate, asker).then(
    () => expect.fail("was let through"),
    (failure) => failure,
  );
}

async function settled(passing: Promise<Pass>): Promise<boolean> {
  return Promise.race([passing.then(() => true), new Promise<false>((resolve) => setImmediate(() => resolve(false)))]);
}

describe("an open gate", () => {
  it("lets everybody through at once", async () => {
    const gate = make();
    const passes = await Promise.all(Array.from({ length: 50 }, () => enter(gate, VISITOR)));
    expect(passes.map((pass) => pass.isOutdated())).not.toContain(true);
    expect([gate.isClosed, gate.throttling, gate.mayStartBackground()]).toEqual([false, undefined, true]);
  });

  it("outdates the permissions of those who have not asked yet when it closes", async () => {
    const gate = make();
    const pass = await enter(gate, VISITOR);
    gate.close(7);
    expect(pass.isOutdated()).toBe(true);
    pass.end("answered");
    expect(gate.isClosed).toBe(true);
  });

  it("starts nothing in the background for as long as a request waits that was told how long", () => {
    const gate = make();
    gate.heed(3);
    expect([gate.mayStartBackground(), gate.throttling, lines]).toEqual([false, undefined, []]);
    vi.advanceTimersByTime(2_999);
    expect(gate.mayStartBackground()).toBe(false);
    vi.advanceTimersByTime(1);
    expect(gate.mayStartBackground()).toBe(true);
    gate.heed();
    expect(gate.mayStartBackground()).toBe(true);
  });
});

describe("a closed gate", () => {
  it("says since when and until when, in the time of day", () => {
    const gate = closed(60);
    expect(gate.throttling).toEqual({ since: 1_000_000, until: 1_060_000 });
    vi.advanceTimersByTime(20_000);
    expect(gate.throttling).toEqual({ since: 1_000_000, until: 1_060_000 });
    vi.advanceTimersByTime(40_000);
    expect(gate.throttling).toBeUndefined();
  });

  it("lets one visitor ask at once, and tells everybody else how long it lasts", async () => {
    const gate = closed(60);
    await enter(gate, VISITOR);
    vi.advanceTimersByTime(12_300);
    expect(await refused(gate, OTHER)).toMatchObject({ reason: "throttled", code: "TOOMANYREQUESTS", retryAfter: 48 });
    expect(await refused(gate)).toMatchObject({ retryAfter: 48, message: expect.stringContaining("again in 48 s") });
  });

  it("starts nothing in the background before its time, and then one thing", async () => {
    const gate = closed(60);
    vi.advanceTimersByTime(59_999);
    expect(gate.mayStartBackground()).toBe(false);
    expect(await refused(gate)).toMatchObject({ retryAfter: 1 });
    vi.advanceTimersByTime(1);
    expect(gate.mayStartBackground()).toBe(true);
    const pass = await enter(gate);
    expect(gate.mayStartBackground()).toBe(false);
    expect(await refused(gate)).toMatchObject({ retryAfter: 1 });
    pass.end("answered");
    expect(gate.mayStartBackground()).toBe(true);
  });

  it("opens for all with the first answer, and says once how long it was and how many were not sent", async () => {
    const gate = closed(60);
    const pass = await enter(gate, VISITOR);
    await refused(gate, OTHER);
    await refused(gate);
    vi.advanceTimersByTime(4_000);
    pass.end("answered");
    expect([gate.isClosed, gate.throttling]).toEqual([false, undefined]);
    await Promise.all(Array.from({ length: 50 }, () => enter(gate, OTHER)));
    expect(lines).toEqual([
      ["closed", { since: 1_000_000, until: 1_060_000 }],
      ["open", { withheld: 2, milliseconds: 4_000 }],
    ]);
  });

  it("makes the parts of one visitor's answer wait for its probe", async () => {
    const gate = closed(60);
    const pass = await enter(gate, VISITOR);
    const parts = [enter(gate, VISITOR), enter(gate, VISITOR)];
    expect(await Promise.all(parts.map(settled))).toEqual([false, false]);
    pass.end("answered");
    expect(await Promise.all(parts.map(settled))).toEqual([true, true]);
  });

  it("grants one visitor one probe: all parts of an answer fail with it", async () => {
    const gate = closed(60);
    const pass = await enter(gate, VISITOR);
    const parts = [refused(gate, VISITOR), refused(gate, VISITOR)];
    pass.end("throttled", 60);
    expect(await Promise.all(parts)).toMatchObject([{ retryAfter: 60 }, { retryAfter: 60 }]);
    expect(await refused(gate, VISITOR)).toMatchObject({ retryAfter: 60 });
    expect(await settled(enter(gate, OTHER))).toBe(true);
  });

  it("lets three ask at once, and makes the next wait for a second, who then asks and nobody else", async () => {
    const gate = closed(60);
    for (const asker of [{}, {}, {}]) (await enter(gate, asker)).end("throttled", 60);
    const waiting = enter(gate, VISITOR);
    const part = enter(gate, VISITOR);
    await refused(gate, OTHER);
    await vi.advanceTimersByTimeAsync(999);
    expect(await settled(waiting)).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    (await waiting).end("answered");
    expect(await settled(part)).toBe(true);
  });

  it("gives the place of a visitor who leaves while waiting to the next", async () => {
    const gate = closed(60);
    for (const asker of [{}, {}, {}]) (await enter(gate, asker)).end("throttled", 60);
    const leaver = new AbortController();
    const waiting = enter(gate, VISITOR, leaver.signal);
    leaver.abort("left");
    await expect(waiting).rejects.toBe("left");
    const next = enter(gate, OTHER);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await settled(next)).toBe(true);
  });

  it("ends a wait when the visitor leaves", async () => {
    const gate = closed(60);
    await enter(gate, VISITOR);
    const leaver = new AbortController();
    const part = enter(gate, VISITOR, leaver.signal);
    leaver.abort("left");
    await expect(part).rejects.toBe("left");
  });

  it("doubles its time with each refusal, and begins anew after an answer", async () => {
    const gate = closed();
    const pauses = [];
    for (let count = 0; count < 8; count += 1) {
      const until = gate.throttling?.until ?? 0;
      pauses.push(until - Date.now());
      vi.advanceTimersByTime(until - Date.now());
      (await enter(gate)).end("throttled");
    }
    expect(pauses).toEqual([500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]);
    vi.advanceTimersByTime(30_000);
    (await enter(gate)).end("answered");
    gate.close();
    expect((gate.throttling?.until ?? 0) - Date.now()).toBe(500);
    expect(lines).toHaveLength(3);
  });

  it("asks at most 70 times in five minutes, however many want to know", async () => {
    const gate = closed(99_999_999);
    let asked = 0;
    for (let step = 0; step < 3_000; step += 1) {
      for (const asker of [{}, {}, undefined]) {
        enter(gate, asker).then(
          (pass) => {
            asked += 1;
            pass.end("throttled", 99_999_999);
          },
          () => undefined,
        );
      }
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(asked).toBeGreaterThan(50);
    expect(asked).toBeLessThanOrEqual(70);
    expect(lines).toHaveLength(1);
  });

  it("lets the next one ask if a probe was broken off or told nothing", async () => {
    const gate = closed(60);
    (await enter(gate, VISITOR)).end(undefined);
    (await enter(gate, OTHER)).end("silent");
    expect(gate.isClosed).toBe(true);
    await enter(gate, VISITOR);
    expect(await refused(gate, OTHER)).toMatchObject({ reason: "throttled" });
  });

  it("leaves a silent host to its own trouble once the time is over", async () => {
    const gate = closed(60);
    vi.advanceTimersByTime(60_000);
    (await enter(gate, VISITOR)).end(undefined);
    expect(gate.isClosed).toBe(true);
    (await enter(gate, VISITOR)).end("silent");
    expect(gate.isClosed).toBe(false);
  });

  it("learns only how long from requests that were sent before it closed", () => {
    const gate = closed(60);
    gate.close(90);
    gate.close(5);
    gate.close();
    expect(gate.throttling?.until).toBe(1_090_000);
    expect(lines).toHaveLength(1);
  });
});
