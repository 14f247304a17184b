import { expect, it } from "vitest";
import { SHORTCUTS } from "./shortcuts";
import { SINGLE_KEYS } from "./single-keys";

it("are known before their table loads, if they are of one key", () => {
  const keys = SHORTCUTS.flatMap(({ keys }) => keys);
  expect(keys.filter((key) => key.length === 1).toSorted()).toEqual([...SINGLE_KEYS].toSorted());
  expect(new Set(keys).size).toBe(keys.length);
});
