import { expect, it } from "vitest";
import { readVersions } from "./read-versions";
import { versionHolds } from "./version-holds";

it.each([
  ["3.0.2", "3.0.2", "deb", true],
  ["3.0.2", "3.0.2-0ubuntu1.18", "deb", true],
  ["3.0.2", "3.0.2-1.azl3", "rpm", true],
  ["3.0.2", "3.0.2-r0", "", true],
  ["3.0.2", "3.0.2-rc.1", "npm", false],
  ["3.0.2", "3.0.2+build.7", "npm", true],
  ["3.0.2", "3.0.20", "deb", false],
  ["3.0.2", "1:3.0.2-1", "deb", true],
  ["1:3.0.2", "1:3.0.2-1", "deb", true],
  ["1.2.3", "v1.2.3", "golang", true],
  ["3.0.*", "3.0.14-1", "deb", true],
  ["3.0.*", "3.1.0", "deb", false],
  ["3.*.2", "3.0.2", "npm", true],
  [">=3.0", "3.0.0", "npm", true],
  [">=3.0,<3.0.14", "3.0.13", "npm", true],
  [">=3.0,<3.0.14", "3.0.14", "npm", false],
  [">=3.0,<3.0.14", "1.1.1", "npm", false],
  ["<3.0.2", "3.0.2-0ubuntu1", "deb", false],
  ["<=3.0.2", "3.0.2-0ubuntu1", "deb", true],
  [">3.0.2", "3.0.2-0ubuntu1", "deb", false],
  ["1.0,2.0", "2.0", "npm", true],
  ["<9", "", "npm", false],
  ["*", "", "npm", true],
] as const)("%s holds for %s of %s: %s", (asked, version, type, expected) => {
  expect(versionHolds(version, type, readVersions(asked) ?? [])).toBe(expected);
});

it.each(["^1.2", "1.2 || 3", "(1|2)", ">=", "1$"])("takes %s for no version", (text) => {
  expect(readVersions(text)).toBeUndefined();
});
