import { expect, it } from "vitest";
import { problemsOf, stamped, stampOf } from "./catalog.mjs";
import { explained } from "./explained.mjs";

const english = { a: { one: "One", two: "Two", three: "Three" }, b: "B" };
const [one, two] = [`${stampOf("One")}|一`, `${stampOf("Two of before")}|二`];

it("finds what is missing, stale, without stamp or unused", () => {
  const translated = { a: { one, two, four: "四" }, b: "乙" };
  expect(problemsOf(english, translated)).toEqual([
    { kind: "stale", key: "a.two", source: "Two", text: "二" },
    { kind: "missing", key: "a.three", source: "Three" },
    { kind: "unstamped", key: "b", source: "B", text: "乙" },
    { kind: "unused", key: "a.four", text: "四" },
  ]);
  expect(problemsOf({ a: { one: "One" } }, { a: { one } })).toEqual([]);
});

it("says what to do", () => {
  expect(explained({ kind: "stale", key: "a.two", source: "Two", text: "二" }, "zh.json")).toBe(
    "zh.json: a.two is stale, as the English text has changed since: adapt the translation, then confirm it with npm run words -- stamp a.two\n  English: Two\n  zh.json: 二",
  );
});

it("stamps what has no stamp, in the order of the English messages, and confirms only what is named", () => {
  const translated = { b: "乙", a: { four: "四", two, one: "一" } };
  const fresh = { a: { one, two, four: "四" }, b: `${stampOf("B")}|乙` };
  expect(JSON.stringify(stamped(english, translated, []))).toBe(JSON.stringify(fresh));
  for (const confirmed of [["a.two"], ["a"]]) {
    expect(stamped(english, fresh, confirmed)).toMatchObject({ a: { two: `${stampOf("Two")}|二` } });
  }
});
