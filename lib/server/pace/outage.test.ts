import { expect, it } from "vitest";
import { isOutage, Outage } from "./outage";

function made(mostPause?: number) {
  let now = 0;
  const outage = new Outage({ clock: () => now, ...(mostPause ? { mostPause: () => mostPause } : {}) });
  return {
    outage,
    later: (milliseconds: number) => (now += milliseconds),
    fails: (times: number) => {
      for (let count = 0; count < times; count += 1) outage.failed("timeout");
    },
  };
}

it("lets everything be asked for until two requests in a row fail", () => {
  const { outage, fails } = made();
  fails(1);
  expect([outage.mayAsk(), outage.mayAsk()]).toEqual([true, true]);
  outage.answered();
  fails(1);
  expect(outage.mayAsk()).toBe(true);
  fails(1);
  expect(outage.mayAsk()).toBe(false);
});

it("lets one ask after each pause, and all after an answer", () => {
  const { outage, later, fails } = made();
  fails(2);
  later(499);
  expect(outage.mayAsk()).toBe(false);
  later(1);
  expect([outage.mayAsk(), outage.mayAsk()]).toEqual([true, false]);
  outage.answered();
  expect([outage.mayAsk(), outage.mayAsk()]).toEqual([true, true]);
});

it("asks at most 20 times in a minute, however many want to know, and says why it does not", () => {
  const { outage, later, fails } = made();
  fails(2);
  let asked = 0;
  for (let step = 0; step < 6_000; step += 1) {
    if (outage.mayAsk()) {
      asked += 1;
      fails(1);
    }
    later(10);
  }
  expect(asked).toBeGreaterThan(10);
  expect(asked).toBeLessThanOrEqual(20);
  expect(() => outage.refuseWhileDown("a/b:1")).toThrow("a/b:1: the registry did not answer just now");
});

it("pauses no longer than the interval in which pages become fresh allows", () => {
  const { outage, later, fails } = made(700);
  fails(9);
  later(700);
  expect(outage.mayAsk()).toBe(true);
});

it("takes no answer of a registry for an outage", () => {
  expect(isOutage("unavailable")).toBe(true);
  for (const reason of ["throttled", "refused", "unknown-manifest", "malformed"] as const) {
    expect(isOutage(reason)).toBe(false);
  }
});
