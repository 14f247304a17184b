import fc from "fast-check";
import { expect, it } from "vitest";
import { acceptedPlatforms } from "./accepted-platforms";
import { platformKey } from "./normal-platform";
import { parsePlatform } from "./platform";
import { anyPlatform } from "./platform.testing";

it.each([
  ["linux/amd64", ["linux/amd64"], ["linux/386"]],
  ["linux/amd64/v3", ["linux/amd64/v3", "linux/amd64/v2", "linux/amd64"], ["linux/386"]],
  ["linux/arm", ["linux/arm/v7", "linux/arm/v6", "linux/arm/v5"], []],
  ["linux/arm/v6", ["linux/arm/v6", "linux/arm/v5"], []],
  ["linux/arm64", ["linux/arm64"], ["linux/arm/v8", "linux/arm/v7", "linux/arm/v6", "linux/arm/v5"]],
  ["linux/arm64/v8.2", ["linux/arm64/v8.2", "linux/arm64/v8.1", "linux/arm64"], ["linux/arm/v8", "linux/arm/v7"]],
  [
    "linux/arm64/v9",
    ["linux/arm64/v9", ...["v8.5", "v8.4", "v8.3", "v8.2", "v8.1"].map((each) => `linux/arm64/${each}`), "linux/arm64"],
    ["linux/arm/v8"],
  ],
  ["linux/arm64/v8.2-a", ["linux/arm64/v8.2-a"], []],
  ["linux/386", ["linux/386"], []],
  ["linux/s390x", ["linux/s390x"], []],
])("%s accepts %j, and of 32 bits %j", (text, own, narrower) => {
  const platform = parsePlatform(text);
  if (!platform) throw new Error(text);
  const accepted = acceptedPlatforms(platform);
  expect(accepted.own).toEqual(own);
  expect(accepted.narrower.slice(0, narrower.length)).toEqual(narrower);
});

it("accepts itself first, each once, and the same for every spelling", () => {
  fc.assert(
    fc.property(anyPlatform, (platform) => {
      const { own, narrower } = acceptedPlatforms(platform);
      expect(own[0]).toBe(platformKey(platform));
      expect(new Set([...own, ...narrower]).size).toBe(own.length + narrower.length);
      const normal = parsePlatform(platformKey(platform));
      if (normal) expect(acceptedPlatforms(normal)).toEqual({ own, narrower });
    }),
  );
});

it("accepts whatever an older variant accepts", () => {
  fc.assert(
    fc.property(anyPlatform, (platform) => {
      const { own } = acceptedPlatforms(platform);
      for (const key of own) {
        const older = parsePlatform(key);
        if (older) expect(own).toEqual(expect.arrayContaining([...acceptedPlatforms(older).own]));
      }
    }),
  );
});
