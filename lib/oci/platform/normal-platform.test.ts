import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalizePlatform, platformKey } from "./normal-platform";
import { parsePlatform } from "./platform";
import { anyPlatform } from "./platform.testing";
import { platformSchema } from "./platform-schema";

function keyOf(text: string): string | undefined {
  const platform = parsePlatform(text);
  return platform && platformKey(platform);
}

describe("the normal spelling", () => {
  it.each([
    ["linux/amd64", ["linux/amd64/v1", "linux/x86_64", "linux/x86-64", "Linux/AMD64", "linux/X86_64/V1"]],
    ["linux/amd64/v3", ["linux/x86_64/v3", "linux/amd64/V3"]],
    ["linux/arm64", ["linux/arm64/v8", "linux/arm64/8", "linux/arm64/v8.0", "linux/aarch64", "LINUX/AArch64/V8"]],
    ["linux/arm64/v9", ["linux/arm64/9", "linux/arm64/9.0", "linux/aarch64/v9.0"]],
    ["linux/arm/v7", ["linux/arm", "linux/arm/7", "linux/armhf", "linux/armhf/v6"]],
    ["linux/arm/v6", ["linux/armel", "linux/arm/6"]],
    ["linux/arm/armv7", []],
    ["linux/386", ["linux/i386", "linux/I386/v2", "linux/386/v1"]],
    ["darwin/arm64", ["macos/arm64", "macOS/aarch64"]],
    ["linux/arm64/v8.2-a", ["linux/ARM64/v8.2-A"]],
    ["linux/riscv64/rva23", []],
    ["linux/constructor", ["linux/Constructor"]],
  ])("is %s", (key, others) => {
    for (const text of [key, ...others]) expect([text, keyOf(text)]).toEqual([text, key]);
  });

  it.each([
    ["linux/amd64", "linux/amd64/v2"],
    ["linux/arm64", "linux/arm64/v9"],
    ["linux/arm/v7", "linux/arm/v6"],
    ["linux/amd64", "linux/386"],
    ["linux/arm64", "linux/arm/v8"],
    ["linux/amd64", "windows/amd64"],
  ])("distinguishes %s from %s", (one, other) => {
    expect(keyOf(one)).not.toBe(keyOf(other));
  });

  it("keeps version and features of the system", () => {
    const platform = { os: "Windows", architecture: "x86_64", osVersion: "10.0.20348.1", osFeatures: ["win32k"] };
    expect(normalizePlatform(platform)).toEqual({ ...platform, os: "windows", architecture: "amd64" });
  });

  it("of a normal spelling is itself", () => {
    fc.assert(
      fc.property(anyPlatform, (platform) => {
        const normal = normalizePlatform(platform);
        expect(normalizePlatform(normal)).toEqual(normal);
        expect(platformSchema.parse(normal)).toEqual(normal);
      }),
    );
  });

  it("is the same in any letter case", () => {
    fc.assert(
      fc.property(anyPlatform, (platform) => {
        const { os, architecture, variant } = platform;
        const shouted = {
          os: os.toUpperCase(),
          architecture: architecture.toUpperCase(),
          ...(variant ? { variant: variant.toUpperCase() } : {}),
        };
        expect(platformKey(shouted)).toBe(platformKey(platform));
      }),
    );
  });
});
