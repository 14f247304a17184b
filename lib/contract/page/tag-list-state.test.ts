import { expect, test } from "vitest";
import { entriesBesideFilter, readTagListState } from "./tag-list-state";

test("another filter keeps region, arrangement and what is open above the list, and nothing else", () => {
  const search = new URLSearchParams("q=a&from=40&group=line&region=china&sort=name&view=matrix&about=readme");
  expect(entriesBesideFilter(search)).toEqual([
    ["region", "china"],
    ["sort", "name"],
    ["group", "line"],
    ["about", "readme"],
  ]);
});

test("what cannot be read is the default", () => {
  const search = new URLSearchParams("q=a&sort=__proto__&group=mars&about=venus");
  expect(readTagListState(search)).toEqual({ q: "a", sort: "suggested", group: null, about: null });
  expect(entriesBesideFilter(search)).toEqual([]);
});
