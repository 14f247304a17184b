import { expect, it } from "vitest";
import { isPlace, readSearchState, searchPath } from "./search-page";

it("reads the address that it writes", () => {
  const path = searchPath({ q: "os:alpine ver:>=9", region: "china", after: "3690000000000001" });
  expect(path).toBe("/search?q=os:alpine%20ver:%3E%3D9&region=china&after=3690000000000001");
  const { searchParams } = new URL(path, "http://address");
  expect(readSearchState(searchParams)).toEqual({ q: "os:alpine ver:>=9", after: 3_690_000_000_000_001 });
  expect(searchPath({ region: "global" })).toBe("/search");
});

it.each(["", "-1", "1e3", "99999999999999999", "9007199254740993", "a"])("takes %j for no place", (text) => {
  expect(isPlace(text)).toBe(false);
  expect(readSearchState(new URLSearchParams({ after: text }))).toEqual({ q: "", after: undefined });
});
