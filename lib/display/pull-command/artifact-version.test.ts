import { expect, test } from "vitest";
import { chartVersion, powerShellVersion } from "./artifact-version";

test.each([
  ["1.2.3", "1.2.3"],
  ["v1.2.3", "v1.2.3"],
  ["1.2", "1.2"],
  ["1", "1"],
  ["1.2.3-rc.1", "1.2.3-rc.1"],
  ["1.2.3_4", "1.2.3+4"],
  ["1.2.3-preview.2_build.5", "1.2.3-preview.2+build.5"],
])("a chart's tag %s is version %s", (tag, version) => {
  expect(chartVersion(tag)).toBe(version);
});

test.each(["latest", "1.2.3.4", "1.2.3_4_5", "1.2.3-", "1.2.3-01", "1.2.3-a..b", "_1", "x1.0", "prod_20201015.1", ""])(
  "a chart's tag %j is no version",
  (tag) => {
    expect(chartVersion(tag)).toBeUndefined();
  },
);

test.each(["5.0.0", "5", "1.2.3.4", "5.0.0-preview", "3.0.0-rc.1"])("a module's tag %s is a version", (tag) => {
  expect(powerShellVersion(tag)).toBe(tag);
});

test.each(["latest", "v5.0.0", "1.2.3.4.5", "5.0.0_1", "5.0.", ""])("a module's tag %j is not a version", (tag) => {
  expect(powerShellVersion(tag)).toBeUndefined();
});
