import { expect, test } from "vitest";
import { withinExchange } from "../../exchange/exchange.testing";
import { RegionPace } from "../../pace/region-pace";
import { ReaderPace } from "./reader-pace";

const { signal } = new AbortController();
const ASKED = { subject: "a manifest", isBlob: false };

function started(perSecond: number) {
  let now = 0;
  const clock = {
    now: () => now,
    sleep: async (milliseconds: number) => {
      await Promise.resolve();
      now += milliseconds;
    },
  };
  const region = new RegionPace({ clock: clock.now, random: () => 0 });
  const pace = new ReaderPace({ region, perSecond, clock });
  const times: number[] = [];
  const send = async (isBlob = false) => {
    const permit = await pace.enter({ ...ASKED, isBlob }, signal);
    times.push(now);
    permit.end({ registry: "answered" });
  };
  return { region, pace, send, times, at: () => now };
}

test("sends no more than so many requests a second, at equal distances, pages and retries among them", async () => {
  const { pace, send, times } = started(5);
  for (let question = 0; question < 4; question += 1) await pace.ask(() => send(), signal);
  await pace.ask(async () => {
    await send();
    await send();
  }, signal);
  expect(times).toEqual([0, 200, 400, 600, 800, 1_000]);
  expect(pace.requests).toBe(6);
});

test("counts a blob as two requests, as a data host sends it", async () => {
  const { pace, send, times } = started(5);
  await pace.ask(() => send(true), signal);
  await pace.ask(() => send(), signal);
  expect([times, pace.requests]).toEqual([[0, 400], 3]);
});

test("saves nothing up for questions that needed no request", async () => {
  const { pace, send, times } = started(5);
  for (let question = 0; question < 3; question += 1) await pace.ask(async () => undefined, signal);
  await pace.ask(async () => {
    await send();
    await send();
  }, signal);
  expect(times).toEqual([600, 800]);
});

test("waits for visitors' requests, but not for ever", async () => {
  const { region, pace, send, times, at } = started(1_000);
  const visitor = await withinExchange({}, () => region.enter(ASKED, signal));
  await pace.ask(() => send(), signal);
  expect(times).toEqual([1_000]);
  visitor.end({ registry: "answered" });
  const before = at();
  await pace.ask(() => send(), signal);
  expect(at() - before).toBeLessThan(10);
});

test("sends nothing while the region asks for fewer requests, and then one thing at a time", async () => {
  const { region, pace, send, times } = started(5);
  region.slowDown({ host: "registry", retryAfter: 60, isFinal: true });
  await pace.ask(() => send(), signal);
  expect(times[0]).toBeGreaterThanOrEqual(60_000);
});

test("ends its wait when it is told to", async () => {
  const { region, pace, send } = started(5);
  region.slowDown({ host: "registry", retryAfter: 60, isFinal: true });
  await expect(pace.ask(() => send(), AbortSignal.abort(new Error("the end")))).rejects.toThrow("the end");
});
