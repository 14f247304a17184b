import fc from "fast-check";
import type { Platform } from "./platform";

const WORDS = {
  os: ["linux", "Linux", "windows", "darwin", "macOS", "freebsd"],
  architecture: [
    "amd64",
    "x86_64",
    "x86-64",
    "AMD64",
    "arm64",
    "aarch64",
    "arm",
    "armhf",
    "armel",
    "386",
    "i386",
    "s390x",
  ],
  variant: ["", "v1", "v2", "v3", "v5", "v6", "v7", "v8", "8", "v8.0", "v8.2", "v9", "v9.1", "armv7", "v8.2-a"],
};

/** Platforms in every known spelling, and unknown words. */
export const anyPlatform: fc.Arbitrary<Platform> = fc
  .record({
    os: fc.oneof(fc.constantFrom(...WORDS.os), fc.stringMatching(/^[a-zA-Z0-9_]{1,8}$/)),
    architecture: fc.oneof(fc.constantFrom(...WORDS.architecture), fc.stringMatching(/^[a-zA-Z0-9_-]{1,8}$/)),
    variant: fc.constantFrom(...WORDS.variant),
  })
  .map(({ variant, ...platform }) => ({ ...platform, ...(variant ? { variant } : {}) }));
