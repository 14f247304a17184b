import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { withPatience } from "./patience";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const after = <T>(milliseconds: number, value: T) =>
  new Promise<T>((resolve) => setTimeout(() => resolve(value), milliseconds));

test("returns an answer in time, and leaves no timer", async () => {
  const waited = withPatience(after(249, "answer"));
  await vi.advanceTimersByTimeAsync(249);
  expect(await waited).toBe("answer");
  expect(vi.getTimerCount()).toBe(0);
});

test("returns an answer that is already there", async () => {
  expect(await withPatience(Promise.resolve(0), 0)).toBe(0);
});

test("does not wait for a late answer", async () => {
  const waited = withPatience(after(10_000, "late"), 100);
  await vi.advanceTimersByTimeAsync(100);
  expect(await waited).toBeUndefined();
});

test("throws a failure in time, and leaves no timer", async () => {
  await expect(withPatience(Promise.reject(new Error("failed")))).rejects.toThrow("failed");
  expect(vi.getTimerCount()).toBe(0);
});

test("a late failure is not unhandled", async () => {
  const unhandled = vi.fn();
  process.on("unhandledRejection", unhandled);
  const waited = withPatience(
    after(200, "").then(() => Promise.reject(new Error("late"))),
    100,
  );
  await vi.advanceTimersByTimeAsync(100);
  expect(await waited).toBeUndefined();
  await vi.advanceTimersByTimeAsync(200);
  vi.useRealTimers();
  await new Promise((resolve) => setImmediate(resolve));
  process.off("unhandledRejection", unhandled);
  expect(unhandled).not.toHaveBeenCalled();
});
