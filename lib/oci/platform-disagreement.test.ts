import { expect, it } from "vitest";
import { disagreeingPlatform } from "./platform-disagreement";

const LINUX_ARM64 = { os: "linux", architecture: "arm64", variant: "v8" };
const WINDOWS = { os: "windows", architecture: "amd64", osVersion: "10.0.20348.1" };

it.each([
  ["the same", LINUX_ARM64, { os: "linux", architecture: "arm64", variant: "v8" }],
  ["another spelling", LINUX_ARM64, { os: "Linux", architecture: "aarch64" }],
  ["no variant", { ...LINUX_ARM64, variant: "v9" }, { os: "linux", architecture: "arm64" }],
  ["nothing", LINUX_ARM64, {}],
  ["empty texts", LINUX_ARM64, { variant: "", "os.version": "" }],
  ["a version that the index leaves out", { os: "windows", architecture: "amd64" }, { "os.version": "10.0.1.1" }],
  [
    "another version of a system that is not chosen by it",
    { ...LINUX_ARM64, osVersion: "2.0" },
    { "os.version": "3.0" },
  ],
])("agrees with %s", (_, listed, config) => {
  expect(disagreeingPlatform(listed, config)).toBeUndefined();
});

it.each([
  ["architecture", LINUX_ARM64, { os: "linux", architecture: "amd64" }],
  ["system", LINUX_ARM64, { os: "windows", architecture: "arm64" }],
  ["variant", LINUX_ARM64, { os: "linux", architecture: "arm64", variant: "v9" }],
])("tells another %s", (_, listed, config) => {
  expect(disagreeingPlatform(listed, config)).toEqual(config);
});

it("tells another build of Windows", () => {
  expect(disagreeingPlatform(WINDOWS, { "os.version": "10.0.26100.1" })).toEqual({
    os: "windows",
    architecture: "amd64",
    osVersion: "10.0.26100.1",
  });
});
