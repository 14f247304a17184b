import * as fc from "fast-check";
import { expect, it } from "vitest";
import { anyName } from "@/lib/mar/tag/arbitrary-name.testing";
import { parseTagName } from "@/lib/mar/tag/parse";
import { holdsWord, prepareSearch } from "./names-text";

const found = (names: readonly string[], word: string) => [...holdsWord(names.map(parseTagName), word)];

it.each([
  [[], "a", []],
  [["a"], "a", [1]],
  [["a", "b"], "", [1, 1]],
  [["1-Noble", "2-jammy", "3-noble-noble"], "noble", [1, 0, 1]],
  [["a", "b"], "ab", [0, 0]],
  [["a", "b"], "a\nb", [0, 0]],
  [["aa", "aaa", "b"], "aaa", [0, 1, 0]],
])("%j searched for %j finds %j", (names, word, expected) => {
  expect(found(names, word)).toEqual(expected);
});

it("finds what a search of each name would find", () => {
  const word = fc.oneof(fc.string({ maxLength: 3 }), fc.constantFrom("0", "10", "-", ".0", "noble", "\n", "İ"));
  fc.assert(
    fc.property(fc.array(fc.oneof(anyName, fc.string()), { maxLength: 30 }), word, (others, text) => {
      const names = others.filter((name) => !name.includes("\n"));
      const lower = text.toLowerCase();
      expect(found(names, lower)).toEqual(names.map((name) => Number(name.toLowerCase().includes(lower))));
    }),
  );
});

it("finds the same in a prepared list", () => {
  const names = ["1-Noble", "2-jammy"].map(parseTagName);
  prepareSearch(names);
  expect([...holdsWord(names, "noble")]).toEqual([1, 0]);
});
