import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createBatches } from "./batches";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test("sends the first text at once, and those that follow together", () => {
  const send = vi.fn();
  const { add } = createBatches(send);
  add("a\n");
  add("b\n");
  add("c\n");
  expect(send.mock.calls).toEqual([["a\n"]]);
  vi.runAllTimers();
  expect(send.mock.calls).toEqual([["a\n"], ["b\nc\n"]]);
});

test("sends a text at once after a pause", () => {
  const send = vi.fn();
  const { add } = createBatches(send);
  add("a\n");
  vi.runAllTimers();
  add("b\n");
  expect(send).toHaveBeenLastCalledWith("b\n");
});

test("sends the rest at the end, and nothing afterwards", () => {
  const send = vi.fn();
  const { add, end } = createBatches(send);
  add("a\n");
  add("b\n");
  end();
  expect(send).toHaveBeenLastCalledWith("b\n");
  vi.runAllTimers();
  expect(send).toHaveBeenCalledTimes(2);
});
