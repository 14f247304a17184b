import { expect, test } from "vitest";
import { formatShare } from "./share";

test.each([
  [0, "0 %"],
  [0.0001, "<1 %"],
  [0.01, "1 %"],
  [1 / 3, "33 %"],
  [0.9999, ">99 %"],
  [1, "100 %"],
])("%d is %s", (share, text) => {
  expect(formatShare(share)).toBe(text);
});
