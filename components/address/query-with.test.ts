import { expect, it } from "vitest";
import { queryWith } from "./query-with";

it.each([
  ["", "q", "noble", "?q=noble"],
  ["?q=a&region=china", "q", "b c", "?q=b+c&region=china"],
  ["?q=a&region=china", "q", null, "?region=china"],
  ["?q=a", "q", "", ""],
  ["?a=1", "platform", "linux/arm64/v8", "?a=1&platform=linux/arm64/v8"],
])("of %j with %s %j is %j", (search, name, value, expected) => {
  expect(queryWith(new URLSearchParams(search), name, value)).toBe(expected);
});
