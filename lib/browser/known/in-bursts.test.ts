import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { inBursts } from "./in-bursts";
import { ObservableMap } from "./observable-map";

describe("inBursts", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("notifies once in its time, and after the last change", async () => {
    const map = new ObservableMap<string, number>();
    const listener = vi.fn();
    inBursts(map.subscribe, 100)(listener);
    for (let at = 0; at < 25; at += 1) {
      map.set("a", at);
      await vi.advanceTimersByTimeAsync(10);
    }
    expect(listener).toHaveBeenCalledTimes(2);
    await vi.advanceTimersByTimeAsync(100);
    expect(listener).toHaveBeenCalledTimes(3);
  });

  it("notifies no listener that has unsubscribed meanwhile", async () => {
    const map = new ObservableMap<string, number>();
    const listener = vi.fn();
    const stop = inBursts(map.subscribe, 100)(listener);
    map.set("a", 1);
    await vi.advanceTimersByTimeAsync(10);
    stop();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(listener).not.toHaveBeenCalled();
  });
});
