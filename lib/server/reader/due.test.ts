import { expect, test } from "vitest";
import type { Standing } from "../store/reader/reader-store";
import { dueAt, floats } from "./due";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOW = 1_000 * DAY;
const standing = (age: number, more: Partial<Standing> = {}): Standing => ({
  state: "digest",
  firstSeen: NOW - age,
  lastSeen: NOW,
  hasMoved: false,
  ...more,
});

test.each([
  ["latest", 0, 6 * HOUR],
  ["latest", 4 * DAY, DAY],
  ["latest", 400 * DAY, 7 * DAY],
  ["10.0", 2 * DAY, 12 * HOUR],
  // Databases have whole milliseconds.
  ["10.0", 2 * DAY + 1, 12 * HOUR],
  ["10.0.11", 0, 3 * DAY],
  ["10.0.11", 40 * DAY, 10 * DAY],
  ["10.0.11", 400 * DAY, 30 * DAY],
])("%s, the same for %d ms, is looked at again after %d ms", (tag, age, wait) => {
  expect(dueAt(tag, standing(age)) - NOW).toBe(wait);
});

test("a tag that has moved is expected to move, whatever its name is", () => {
  expect(dueAt("10.0.11", standing(0, { hasMoved: true })) - NOW).toBe(6 * HOUR);
});

test("the date of an image says since when a tag that is seen for the first time is what it is", () => {
  expect(dueAt("latest", standing(0, { created: NOW - 8 * DAY })) - NOW).toBe(2 * DAY);
  // A date in the future says nothing.
  expect(dueAt("latest", standing(0, { created: NOW + DAY })) - NOW).toBe(6 * HOUR);
});

test("floating tags are those that the grammar of tags says to move", () => {
  expect(["latest", "10.0", "10.0.11", "prod_20201015.1", "acme"].map(floats)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});
