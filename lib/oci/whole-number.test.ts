import { expect, it } from "vitest";
import { wholeNumberSchema } from "./whole-number";

it.each([0, 1, 2 ** 53 - 1])("accepts %d", (value) => {
  expect(wholeNumberSchema.parse(value)).toBe(value);
});

it.each([-1, 0.5, 2 ** 53, Number.NaN, Number.POSITIVE_INFINITY, "1", null])("refuses %j", (value) => {
  expect(wholeNumberSchema.safeParse(value).success).toBe(false);
});
