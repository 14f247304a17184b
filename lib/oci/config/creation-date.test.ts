import { expect, test } from "vitest";
import { creationDate } from "./creation-date";

test.each([
  ["2026-08-11T01:02:03.123456789Z", "2026-08-11T01:02:03.123Z"],
  ["2026-08-11", "2026-08-11T00:00:00.000Z"],
  ["2013-01-01T00:00:00+02:00", "2012-12-31T22:00:00.000Z"],
])("%s is %s", (text, date) => {
  expect(creationDate(text)).toBe(date);
});

test.each([
  "0001-01-01T00:00:00Z",
  "1970-01-01T00:00:00Z",
  "1970-01-01T00:00:01Z",
  "1979-12-31T23:59:59Z",
  "1980-01-01T00:00:00Z",
  "1980-01-01T00:00:01Z",
  "1980-01-01T00:00:01.5+00:00",
  "1980-01-01T01:00:01+01:00",
  "1980-01-01T00:00:00-08:00",
  "yesterday",
  "2026-13-45T99:00:00Z",
  "",
  null,
  undefined,
])("%s counts as not set", (text) => {
  expect(creationDate(text)).toBeUndefined();
});
