import fc from "fast-check";
import { expect, test } from "vitest";
import { parseTag } from "./tag";

test.each([
  "latest",
  "10.0",
  "_",
  "A",
  "0",
  "10.0.11-noble-chiseled-extra-arm64v8",
  "2022-CU26-ubuntu-22.04",
  "1809-KB5034768",
  "prod_20201015.1",
  "a..b--c__",
  "x".repeat(128),
])("%s is a tag", (text) => {
  expect(parseTag(text)).toBe(text);
});

test.each(["", ".hidden", "-dash", "x".repeat(129), "a b", "a/b", "a:b", "a@b", "a+b", "é", "a\n", "\ta", "a%20b"])(
  "%j is no tag",
  (text) => {
    expect(parseTag(text)).toBeUndefined();
  },
);

test("accepts everything that the spec's grammar produces", () => {
  fc.assert(fc.property(fc.stringMatching(/^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}$/), (text) => parseTag(text) === text));
});
