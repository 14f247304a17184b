import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDigest } from "../name/digest";
import { parsePlatform } from "./platform";
import { anyPlatform } from "./platform.testing";
import { choosePlatform, type PlatformEntry, wishFor } from "./platform-choice";
import { pullPlatform } from "./pull-platform";

function digestOf(position: number) {
  const digest = parseDigest(`sha256:${position.toString(16).padStart(64, "0")}`);
  if (!digest) throw new Error("no digest");
  return digest;
}

/** Parses `linux/amd64`, with the system's version and features after spaces. An empty text names no platform. */
function entry(text: string, position: number): PlatformEntry {
  const [name = "", osVersion, ...osFeatures] = text.split(" ");
  const platform = parsePlatform(name);
  if (!platform) return { digest: digestOf(position) };
  const details = { ...(osVersion ? { osVersion } : {}), ...(osFeatures.length > 0 ? { osFeatures } : {}) };
  return { digest: digestOf(position), platform: { ...platform, ...details } };
}

const of = (...texts: string[]) => texts.map(entry);

const PLAIN = of("linux/amd64", "linux/arm64/v8", "linux/arm/v7");
const SPELLINGS = of("linux/x86_64", "linux/aarch64", "linux/x86-64", "linux/armhf", "linux/arm/armv7", "linux/i386");
const WINDOWS = of(
  "linux/amd64",
  "windows/amd64 10.0.17763.8755",
  "windows/amd64 10.0.20348.5139",
  "windows/amd64 10.0.26100.33296",
);
const WIN32K = of("windows/amd64 10.0.20348.5139", "windows/amd64 10.0.20348.5139 win32k");
const ZSTD = of("linux/amd64", "linux/amd64", "linux/arm64");

describe("a wish in words", () => {
  it.each([
    ["linux/arm64", PLAIN, 1, "same"],
    ["linux/aarch64", PLAIN, 1, "same"],
    ["LINUX/ARM64", PLAIN, 1, "same"],
    ["linux/arm", PLAIN, 2, "same"],
    ["linux/arm/v8", PLAIN, 2, "older"],
    ["linux/amd64/v3", PLAIN, 0, "older"],
    ["linux/arm64/v9", PLAIN, 1, "older"],
    ["linux/arm/v7", of("linux/arm/v5", "linux/arm/v6"), 1, "older"],
    ["linux/amd64/v3", of("linux/amd64", "linux/amd64/v2"), 1, "older"],
    ["linux/amd64/v2", of("linux/amd64/v2", "linux/amd64/v3"), 0, "same"],
    ["linux/x86-64", SPELLINGS, 2, "same"],
    ["linux/amd64", SPELLINGS, 0, "same"],
    ["linux/386", SPELLINGS, 5, "same"],
    ["linux/amd64", of("Linux/AMD64", "linux/arm64/v8.2-a"), 0, "same"],
    ["linux/arm64/v8.2-a", of("Linux/AMD64", "linux/arm64/v8.2-a"), 1, "same"],
    ["linux/arm64", of("linux/arm64/v8", "linux/arm64"), 1, "same"],
    ["linux/amd64", of("linux/amd64 3.0 nydus", "linux/amd64"), 1, "same"],
  ] as const)("%s", (platform, entries, position, match) => {
    expect(choosePlatform(entries, { platform })).toMatchObject({ kind: "listed", position, match });
  });

  it.each([
    ["linux/s390x", PLAIN, undefined],
    ["windows/amd64", PLAIN, undefined],
    ["linux/amd64", of("linux/arm/v7", "linux/arm64"), undefined],
    ["linux/amd64", of("linux/amd64/v2", "linux/amd64/v3"), undefined],
    ["linux/amd64", of("", "linux/386"), 1],
    ["linux/arm64", of("linux/amd64", "linux/arm/v7"), 1],
    ["linux/arm64/v8.2-a", PLAIN, undefined],
    ["nothing", PLAIN, undefined],
    ["linux/amd64", [], undefined],
  ] as const)("%s is missing", (platform, entries, narrower) => {
    expect(choosePlatform(entries, { platform })).toEqual({
      kind: "missing",
      ...(narrower === undefined ? {} : { narrower }),
    });
  });

  it.each([
    ["10.0.26100.33296", 3],
    ["10.0.20348.5139", 2],
    ["10.0.20348.4171", 2],
    ["10.0.17763", 1],
  ])("version %s", (osVersion, position) => {
    expect(choosePlatform(WINDOWS, { platform: "windows/amd64", osVersion })).toMatchObject({ position, alike: 1 });
  });

  it("with containerd's form of the version", () => {
    expect(choosePlatform(WINDOWS, { platform: "windows(10.0.26100.1)/amd64" })).toMatchObject({ position: 3 });
  });

  it("counts the entries that fit equally well", () => {
    expect(choosePlatform(WINDOWS, { platform: "windows/amd64" })).toMatchObject({ position: 1, alike: 3 });
    expect(choosePlatform(ZSTD, { platform: "linux/amd64" })).toMatchObject({ position: 0, alike: 2 });
    expect(choosePlatform(WIN32K, { platform: "windows/amd64" })).toMatchObject({ position: 0, alike: 2 });
  });

  it("accepts an entry without a version if another version was requested, but no other build", () => {
    const wish = { platform: "windows/amd64", osVersion: "10.0.26100.1" };
    expect(choosePlatform(of("linux/amd64", "windows/amd64"), wish)).toMatchObject({ position: 1 });
    expect(choosePlatform(of("windows/amd64 10.0.20348.1"), wish)).toEqual({ kind: "missing" });
  });

  it("chooses by version only for Windows", () => {
    const wish = { platform: "linux/amd64", osVersion: "3.0" };
    expect(choosePlatform(of("linux/amd64 cbl-mariner-2.0"), wish)).toMatchObject({ kind: "listed", position: 0 });
  });

  it("is nothing if nothing was requested", () => {
    expect(choosePlatform(PLAIN, {})).toEqual({ kind: "any" });
    expect(choosePlatform(PLAIN, { osVersion: "10.0.1" })).toEqual({ kind: "any" });
  });
});

describe("a wish by digest", () => {
  it("is its entry, whatever the words say", () => {
    expect(choosePlatform(WIN32K, { manifest: digestOf(1), platform: "windows/amd64" })).toMatchObject({ position: 1 });
    expect(choosePlatform(WIN32K, { manifest: digestOf(1), platform: "linux/arm64" })).toMatchObject({ position: 1 });
  });

  it("is missing if the index no longer lists it", () => {
    expect(choosePlatform(WIN32K, { manifest: digestOf(9), platform: "windows/amd64" })).toEqual({ kind: "missing" });
  });

  it("of two entries is the one that the words name", () => {
    const twice = of("linux/amd64", "linux/arm64").map((each) => ({ ...each, digest: digestOf(7) }));
    expect(choosePlatform(twice, { manifest: digestOf(7), platform: "linux/arm64" })).toMatchObject({ position: 1 });
    expect(choosePlatform(twice, { platform: "linux/arm64" })).toMatchObject({ position: 1, alike: 1 });
  });
});

describe("a manifest that is listed twice for one platform", () => {
  it("counts once", () => {
    const twice = of("linux/amd64", "linux/amd64").map((each) => ({ ...each, digest: digestOf(7) }));
    expect(choosePlatform(twice, { platform: "linux/amd64" })).toMatchObject({ position: 0, alike: 1 });
    expect(wishFor(twice, 1)).toEqual({ platform: "linux/amd64" });
    expect(pullPlatform(twice, 1)).toEqual({ os: "linux", architecture: "amd64" });
  });
});

describe("the wish for an entry", () => {
  it.each([
    [PLAIN, 1, { platform: "linux/arm64/v8" }],
    [SPELLINGS, 2, { platform: "linux/x86-64" }],
    [WINDOWS, 3, { platform: "windows/amd64", osVersion: "10.0.26100.33296" }],
    [WIN32K, 0, { platform: "windows/amd64", manifest: digestOf(0) }],
    [WIN32K, 1, { platform: "windows/amd64", manifest: digestOf(1) }],
    [ZSTD, 1, { platform: "linux/amd64", manifest: digestOf(1) }],
    [ZSTD, 2, { platform: "linux/arm64" }],
    [of("", "linux/amd64"), 0, { manifest: digestOf(0) }],
    [of("linux/amd64 cbl-mariner-2.0"), 0, { platform: "linux/amd64" }],
  ])("%#: uses words if they suffice", (entries, position, wish) => {
    expect(wishFor(entries, position)).toEqual(wish);
  });

  it("leads back to the entry, from any list", () => {
    const version = fc.constantFrom(undefined, "10.0.20348.1", "10.0.20348.2", "10.0.26100.1", "not a version");
    const features = fc.constantFrom<string[] | undefined>(undefined, ["win32k"], ["nydus.remoteimage.v1"]);
    const some = fc
      .record({ platform: fc.option(anyPlatform), version, features })
      .map(({ platform, version: osVersion, features: osFeatures }) =>
        platform
          ? { ...platform, ...(osVersion ? { osVersion } : {}), ...(osFeatures ? { osFeatures } : {}) }
          : undefined,
      );
    fc.assert(
      fc.property(fc.array(some, { minLength: 1, maxLength: 8 }), (platforms) => {
        const entries = platforms.map((platform, position) => ({ digest: digestOf(position), platform }));
        for (const position of entries.keys()) {
          expect(choosePlatform(entries, wishFor(entries, position))).toMatchObject({ position, alike: 1 });
        }
      }),
    );
  });
});

describe("the platform by which clients find an entry", () => {
  it.each([
    [PLAIN, [true, true, true]],
    [WINDOWS, [true, false, false, false]],
    [WIN32K, [false, false]],
    [ZSTD, [false, false, true]],
    [SPELLINGS, [false, false, false, false, false, false]],
    [of("Linux/AMD64", "linux/arm64/v8.2-a"), [false, false]],
    [of("linux/amd64/v2", "linux/amd64/v3"), [true, true]],
    [of("windows/amd64 10.0.20348.1"), [true]],
    [of("linux/amd64 1 nydus", "linux/riscv64/rva23"), [false, true]],
    [of(""), [false]],
  ])("%#", (entries, expected) => {
    expect(entries.map((_, position) => pullPlatform(entries, position) !== undefined)).toEqual(expected);
  });
});
