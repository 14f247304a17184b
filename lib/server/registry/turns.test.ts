import { setTimeout as sleep } from "node:timers/promises";
import { expect, test, vi } from "vitest";
import { createTurns } from "./turns";

test("one that aborts while it waits rejects at once and never runs", async () => {
  const turns = createTurns(1);
  const never = new AbortController().signal;
  const leaver = new AbortController();
  const run = vi.fn(async () => "ran");
  const first = turns(never, () => sleep(50, "first"));
  const waiting = turns(leaver.signal, run);
  const last = turns(never, async () => "last");
  leaver.abort("gone");
  await expect(waiting).rejects.toBe("gone");
  expect(await first).toBe("first");
  expect(await last).toBe("last");
  expect(run).not.toHaveBeenCalled();
});

test("a failure gives its place back", async () => {
  const turns = createTurns(1);
  const { signal } = new AbortController();
  await expect(turns(signal, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(await turns(signal, async () => "next")).toBe("next");
});
