import { expect, it } from "vitest";
import { compareVersions } from "./version-order";

it.each([
  ["3.0.2", "3.0.2", 0],
  ["3.0.2", "3.0.10", -1],
  ["3.0.14", "3.0.2", 1],
  ["3.0.2-0ubuntu1.18", "3.0.2", 0],
  ["3.0.2-0ubuntu1.18", "3.0.2-0ubuntu1.9", 1],
  ["3.0.2-0ubuntu1.18", "3.0", 0],
  ["3", "3.0.0", 0],
  ["3", "3.0.1", -1],
  ["v1.2.3", "1.2.3", 0],
  ["1.2.3", "v1.2.4", -1],
  ["2.0.0-rc.1", "2.0.0", -1],
  ["2.0.0", "2.0.0-rc.1", 1],
  ["2.0.0-rc.2", "2.0.0-rc.1", 1],
  ["2.0.0-beta.1", "2.0.0-rc.1", -1],
  ["3.0.2~rc1-1", "3.0.2", -1],
  ["1.1.1w", "1.1.1", 0],
  ["1.1.1k", "1.1.1w", -1],
  ["1.1.1", "1.1.1w", -1],
  ["1:2.39", "2.39", 0],
  ["1:2.39", "1:2.40", -1],
  ["2.39", "1:2.1", -1],
  ["2:1.0", "1:9.0", 1],
  ["1.0.post1", "1.0.1", -1],
  ["", "1", -1],
  ["1.0.x", "1.0.rc", 1],
] as const)("compares %s with %s", (version, limit, order) => {
  expect(Math.sign(compareVersions(version, limit))).toBe(order);
});

it("takes long versions in linear time", () => {
  const long = "1.".repeat(50_000);
  expect(compareVersions(long, long)).toBe(0);
});
