import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { ObservableMap } from "./observable-map";

describe("ObservableMap", () => {
  it("has the last value, in a view that never changes", () => {
    const changes = fc.array(fc.array(fc.tuple(fc.constantFrom("a", "b", "c"), fc.nat())));
    fc.assert(
      fc.property(changes, (bursts) => {
        const map = new ObservableMap<string, number>();
        const expected = new Map<string, number>();
        const seen: [ReadonlyMap<string, number>, [string, number][]][] = [];
        for (const burst of bursts) {
          for (const [key, value] of burst) {
            map.set(key, value);
            expected.set(key, value);
            expect(map.get(key)).toBe(value);
          }
          seen.push([map.view(), [...expected]]);
        }
        for (const [view, entries] of seen) expect([...view]).toEqual(entries);
      }),
    );
  });

  it("returns a new view after each change, and the same one until then", () => {
    const map = new ObservableMap<string, number>();
    const empty = map.view();
    expect(map.view()).toBe(empty);
    map.set("a", 1);
    const one = map.view();
    expect(one).not.toBe(empty);
    expect(map.view()).toBe(one);
    map.set("a", 1);
    expect(map.view()).not.toBe(one);
    expect([...empty]).toEqual([]);
  });

  it("notifies all listeners once per burst", async () => {
    const map = new ObservableMap<string, number>();
    const listeners = [vi.fn(), vi.fn()];
    for (const listener of listeners) map.subscribe(listener);
    for (const key of ["a", "b", "c"]) map.set(key, 1);
    for (const listener of listeners) expect(listener).not.toHaveBeenCalled();
    await Promise.resolve();
    for (const listener of listeners) expect(listener).toHaveBeenCalledTimes(1);
    map.set("d", 1);
    await Promise.resolve();
    for (const listener of listeners) expect(listener).toHaveBeenCalledTimes(2);
  });

  it("notifies no listener that has unsubscribed", async () => {
    const map = new ObservableMap<string, number>();
    const listener = vi.fn();
    const stop = map.subscribe(listener);
    map.set("a", 1);
    stop();
    await Promise.resolve();
    expect(listener).not.toHaveBeenCalled();
  });

  it("keeps the values that are asked for, and notifies of it", async () => {
    const map = new ObservableMap<string, number>();
    for (const [key, value] of [["a", 1] as const, ["b", 2] as const]) map.set(key, value);
    await Promise.resolve();
    const [before, listener] = [map.view(), vi.fn()];
    map.subscribe(listener);
    map.keep((value) => value > 1);
    expect([map.get("a"), [...map.view()], [...before]]).toEqual([
      undefined,
      [["b", 2]],
      [
        ["a", 1],
        ["b", 2],
      ],
    ]);
    await Promise.resolve();
    expect(listener).toHaveBeenCalledTimes(1);
  });
});
