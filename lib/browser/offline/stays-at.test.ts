import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { staysAt } from "./stays-at";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test("only the last page to which a window is led is one where it stays", async () => {
  const first = staysAt("one");
  await vi.advanceTimersByTimeAsync(1_000);
  const second = staysAt("one");
  const other = staysAt("other");
  await vi.runAllTimersAsync();
  expect(await Promise.all([first, second, other])).toEqual([false, true, true]);
});
