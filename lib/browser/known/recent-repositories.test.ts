import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { forgetRecent, RECENT_KEY, readRecent, rememberRecent } from "./recent-repositories";

let stored: Map<string, string>;

beforeEach(() => {
  stored = new Map();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
    removeItem: (key: string) => stored.delete(key),
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

it("keeps the repositories opened last, the last one first and each once", () => {
  expect(readRecent()).toEqual([]);
  for (const name of ["a", "b/c", "a", "d"]) rememberRecent(name);
  expect(readRecent()).toEqual(["d", "a", "b/c"]);
  forgetRecent();
  expect(readRecent()).toEqual([]);
  expect(stored.size).toBe(0);
});

it("keeps at most a dozen", () => {
  for (let number = 1; number <= 20; number += 1) rememberRecent(`r${number}`);
  expect(readRecent()).toEqual([20, 19, 18, 17, 16, 15, 14, 13, 12, 11, 10, 9].map((number) => `r${number}`));
  stored.set(RECENT_KEY, `${"x\n".repeat(100_000)}`);
  expect(readRecent()).toHaveLength(12);
});

it.each([
  ["none", undefined],
  [
    "forbidden",
    {
      getItem: () => {
        throw new Error("forbidden");
      },
      setItem: () => {
        throw new Error("full");
      },
      removeItem: () => {
        throw new Error("forbidden");
      },
    },
  ],
])("works with a storage that is %s", (_name, storage) => {
  vi.stubGlobal("localStorage", storage);
  expect(() => rememberRecent("a")).not.toThrow();
  expect(() => forgetRecent()).not.toThrow();
  expect(readRecent()).toEqual([]);
});
