import { expect, test } from "vitest";
import { listPageQuery, readFrom } from "./list-page";

test.each([
  ["", 0],
  ["from=", 0],
  ["from=-1", 0],
  ["from=1e3", 0],
  ["from=12345678", 0],
  ["from=40", 40],
])("%j begins with row %d", (query, row) => {
  expect(readFrom(new URLSearchParams(query))).toBe(row);
});

test("links to another page keep the rest of the address", () => {
  const search = new URLSearchParams("q=a b&from=40&region=china");
  const query = listPageQuery(search, 80);
  expect(query).toBe("?q=a+b&region=china&from=80");
  expect(readFrom(new URLSearchParams(query))).toBe(80);
});
