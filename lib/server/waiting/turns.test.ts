import { setTimeout as sleep } from "node:timers/promises";
import { expect, test, vi } from "vitest";
import { createTurns } from "./turns";

const never = new AbortController().signal;
const one = () => createTurns({ concurrency: 1, waitMilliseconds: 60_000 });

/** Work that ends when told to. */
function held() {
  let end: () => void = () => {};
  const done = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { run: vi.fn(() => done), end };
}

test("work aborted during its wait rejects at once and never runs", async () => {
  const turns = one();
  const leaver = new AbortController();
  const run = vi.fn(async () => "ran");
  const first = turns({ key: "a", signal: never }, () => sleep(50, "first"));
  const waiting = turns({ key: "a", signal: leaver.signal }, run);
  const last = turns({ key: "a", signal: never }, async () => "last");
  leaver.abort("gone");
  await expect(waiting).rejects.toBe("gone");
  expect(await first).toBe("first");
  expect(await last).toBe("last");
  expect(run).not.toHaveBeenCalled();
});

test("a failure frees its place", async () => {
  const turns = one();
  await expect(turns({ key: "a", signal: never }, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(await turns({ key: "a", signal: never }, async () => "next")).toBe("next");
});

test("places go round the keys, and within a key in order of arrival", async () => {
  const turns = one();
  const order: string[] = [];
  const note = (name: string) => turns({ key: name.charAt(0), signal: never }, async () => void order.push(name));
  await Promise.all(["a1", "a2", "a3", "b1", "c1", "b2"].map(note));
  expect(order).toEqual(["a1", "a2", "b1", "c1", "a3", "b2"]);
});

test("one key leaves places for the next", async () => {
  const turns = createTurns({ concurrency: 8, waitMilliseconds: 60_000 });
  const work = held();
  const many = Array.from({ length: 50 }, () => turns({ key: "busy", signal: never }, work.run));
  await vi.waitFor(() => expect(work.run).toHaveBeenCalledTimes(6));
  expect(await turns({ key: "other", signal: never }, async () => "answered")).toBe("answered");
  work.end();
  await Promise.all(many);
});

test("keys that timed out share half of the places", async () => {
  const turns = createTurns({ concurrency: 8, waitMilliseconds: 60_000 });
  const work = held();
  const names = ["a", "b", "c"];
  for (const key of names) turns.markSlow(key);
  const many = Array.from({ length: 30 }, (_, at) => turns({ key: names[at % 3] ?? "", signal: never }, work.run));
  await vi.waitFor(() => expect(work.run).toHaveBeenCalledTimes(4));
  expect(await turns({ key: "healthy", signal: never }, async () => "answered")).toBe("answered");
  work.end();
  await Promise.all(many);
});

test("nobody waits longer than the limit", async () => {
  const turns = createTurns({ concurrency: 1, waitMilliseconds: 30 });
  const work = held();
  const first = turns({ key: "a", signal: never }, work.run);
  await expect(turns({ key: "b", signal: never }, async () => "never")).rejects.toMatchObject({
    reason: "busy",
    code: "UPSTREAM_UNAVAILABLE",
    retryAfter: 10,
  });
  work.end();
  await first;
});
