import { expect, it } from "vitest";
import { namesValidator } from "./validator";

it.each([
  ['"abc"', '"abc"', true],
  ['W/"abc"', '"abc"', true],
  ['"abc"', 'W/"abc"', true],
  ['"x", W/"abc"', 'W/"abc"', true],
  ["*", '"abc"', true],
  ['"x"', '"abc"', false],
  ["abc", '"abc"', false],
  ["", '"abc"', false],
])("%s names %s: %s", (header, etag, expected) => {
  expect(namesValidator(header, etag)).toBe(expected);
});
