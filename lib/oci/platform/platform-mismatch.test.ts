import { expect, it } from "vitest";
import { parsePlatform } from "./platform";
import { platformMismatch } from "./platform-mismatch";

function mismatch(listed: string, named: string, versions: readonly [string?, string?] = []) {
  const [entry, config] = [parsePlatform(listed), parsePlatform(named)];
  if (!entry || !config) throw new Error(`${listed} or ${named} is no platform`);
  return platformMismatch({ ...entry, osVersion: versions[0] }, { ...config, "os.version": versions[1] });
}

it.each([
  ["linux/amd64", "linux/amd64"],
  ["linux/arm64", "linux/arm64/v8"],
  ["linux/arm64/v8", "linux/arm64"],
  ["linux/arm/v6", "linux/arm"],
  ["linux/x86_64", "linux/amd64"],
  ["Linux/AMD64", "linux/amd64"],
  ["linux/amd64/v3", "linux/amd64"],
])("%s and %s agree", (listed, named) => {
  expect(mismatch(listed, named)).toBeUndefined();
});

it.each([
  ["linux/arm64", "linux/amd64"],
  ["linux/amd64", "windows/amd64"],
  ["linux/arm/v7", "linux/arm/v6"],
  ["linux/amd64/v3", "linux/amd64/v2"],
])("%s is another platform than %s", (listed, named) => {
  expect(mismatch(listed, named)).toEqual(parsePlatform(named));
});

it("compares builds of Windows, not their revisions", () => {
  expect(mismatch("windows/amd64", "windows/amd64", ["10.0.20348.1", "10.0.20348.2"])).toBeUndefined();
  expect(mismatch("windows/amd64", "windows/amd64", ["10.0.20348.1", undefined])).toBeUndefined();
  expect(mismatch("windows/amd64", "windows/amd64", ["10.0.20348.1", "10.0.26100.1"])).toMatchObject({
    osVersion: "10.0.26100.1",
  });
});

it("ignores a configuration that names no platform", () => {
  expect(platformMismatch({ os: "linux", architecture: "amd64" }, { os: "", architecture: "" })).toBeUndefined();
});
