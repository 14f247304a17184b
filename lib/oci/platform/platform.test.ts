import fc from "fast-check";
import { expect, test } from "vitest";
import { formatPlatform, parseOsVersion, parsePlatform } from "./platform";
import { platformSchema } from "./platform-schema";

test.each([
  ["linux/amd64", { os: "linux", architecture: "amd64" }],
  ["linux/arm/v7", { os: "linux", architecture: "arm", variant: "v7" }],
  ["linux/amd64/v2", { os: "linux", architecture: "amd64", variant: "v2" }],
  ["unknown/unknown", { os: "unknown", architecture: "unknown" }],
  ["linux/riscv64", { os: "linux", architecture: "riscv64" }],
  ["Linux/AMD64", { os: "Linux", architecture: "AMD64" }],
  ["linux/x86-64", { os: "linux", architecture: "x86-64" }],
  ["linux/arm64/v8.2-a", { os: "linux", architecture: "arm64", variant: "v8.2-a" }],
])("%s is a platform", (text, platform) => {
  expect(parsePlatform(text)).toEqual(platform);
  expect(formatPlatform(platform)).toBe(text);
});

test("reads containerd's form with a version of the system", () => {
  expect(parsePlatform("windows(10.0.20348.1)/amd64")).toEqual({
    os: "windows",
    architecture: "amd64",
    osVersion: "10.0.20348.1",
  });
});

test.each([
  "",
  "windows()/amd64",
  "windows(10.0.1/amd64",
  "linux",
  "arm64",
  "linux/",
  "/amd64",
  "linux//v7",
  "linux/arm/",
  "linux/arm/v7/x",
  "linux/-amd64",
  "$(id)/amd64",
  "linux/amd 64",
  "linux/amd64\n",
  `${"x".repeat(33)}/amd64`,
])("%j is not a platform", (text) => {
  expect(parsePlatform(text)).toBeUndefined();
});

test("leaves the version of the operating system out", () => {
  expect(formatPlatform({ os: "windows", architecture: "amd64", osVersion: "10.0.26100.33296" })).toBe("windows/amd64");
});

test("reads what it writes", () => {
  const platform = fc.record(
    {
      os: fc.stringMatching(/^\w[\w.-]{0,31}$/),
      architecture: fc.stringMatching(/^\w[\w.-]{0,31}$/),
      variant: fc.stringMatching(/^\w[\w.-]{0,31}$/),
    },
    { requiredKeys: ["os", "architecture"] },
  );
  fc.assert(
    fc.property(platform, (value) => {
      expect(parsePlatform(formatPlatform(value))).toEqual({ ...value });
    }),
  );
});

test("no text crashes it, and an accepted text is a platform", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const platform = parsePlatform(text);
      if (platform) platformSchema.parse(platform);
    }),
  );
});

test.each(["10.0.26100.33296", "10.0.20348", "cbl-mariner-2.0", "3.0"])("%s is a version of a system", (text) => {
  expect(parseOsVersion(text)).toBe(text);
});

test.each(["", " ", "10.0 ", "-1", "$(id)", "1".repeat(65)])("%j is not a version of a system", (text) => {
  expect(parseOsVersion(text)).toBeUndefined();
});
