import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ProblemError } from "@/lib/browser/api/fetch/problem-error";
import { whenAllowed } from "./when-allowed";

const refusal = new ProblemError({ code: "TOOMANYREQUESTS", message: "later", retryAfter: 2 });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("a throttled request is sent again after the given wait", async () => {
  const ask = vi.fn().mockRejectedValueOnce(refusal).mockRejectedValueOnce(refusal).mockResolvedValue(undefined);
  const done = whenAllowed(ask, new AbortController().signal);
  await vi.advanceTimersByTimeAsync(1999);
  expect(ask).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(2001);
  await done;
  expect(ask).toHaveBeenCalledTimes(3);
});

test("the wait ends on abort", async () => {
  const controller = new AbortController();
  const done = whenAllowed(() => Promise.reject(refusal), controller.signal);
  const outcome = expect(done).rejects.toBe("left");
  await vi.advanceTimersByTimeAsync(10);
  controller.abort("left");
  await outcome;
});

test("other failures are reported at once", async () => {
  const failure = new ProblemError({ code: "UPSTREAM_TIMEOUT", message: "late", retryAfter: 2 });
  await expect(whenAllowed(() => Promise.reject(failure), new AbortController().signal)).rejects.toBe(failure);
});
