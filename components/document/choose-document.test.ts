import { describe, expect, test } from "vitest";
import type { RawDocument } from "@/lib/contract/image/raw-document";
import type { Digest } from "@/lib/oci/name/digest";
import { digestSchema } from "@/lib/oci/name/digest-schema";
import { parsePlatform } from "@/lib/oci/platform/platform";
import { chooseDocument } from "./choose-document";

const digest = (number: number): Digest => digestSchema.parse(`sha256:${String(number).padStart(64, "0")}`);
const manifest = (number: number, platform?: string, osVersion?: string): RawDocument => {
  const parsed = platform && parsePlatform(platform);
  const details = parsed && { platform: { ...parsed, ...(osVersion ? { osVersion } : {}) } };
  return { kind: "manifest", label: "", digest: digest(number), ...details };
};

const AMD64 = manifest(1, "linux/amd64");
const WINDOWS = [manifest(2, "windows/amd64", "10.0.20348.1"), manifest(3, "windows/amd64", "10.0.26100.1")] as const;
const NAMELESS = manifest(4);
const CONFIG: RawDocument = { ...manifest(11, "linux/amd64"), kind: "config", ofManifest: digest(1) };
const ALL = [AMD64, ...WINDOWS, NAMELESS];

describe("chooseDocument", () => {
  test.each([
    ["the first of all", undefined, {}, AMD64],
    ["the first of the address's platform", undefined, { platform: "windows/amd64" }, WINDOWS[0]],
    [
      "the version that the address names",
      undefined,
      { platform: "windows/amd64", osVersion: "10.0.26100.1" },
      WINDOWS[1],
    ],
    ["the digest that the address names", undefined, { platform: "windows/amd64", manifest: digest(3) }, WINDOWS[1]],
    ["the one without a platform, by its digest", undefined, { manifest: digest(4) }, NAMELESS],
    ["the first where the address's platform is none of the image's", undefined, { platform: "linux/s390x" }, AMD64],
    ["the one that was picked", 4, {}, NAMELESS],
    ["the address's platform, where that came after", 1, { platform: "windows/amd64" }, WINDOWS[0]],
    [
      "the one that was picked, where the image has not the address's platform",
      3,
      { platform: "linux/s390x" },
      WINDOWS[1],
    ],
    ["the first, where the one that was picked is not there any more", 9, {}, AMD64],
  ])("takes %s", (_what, picked, wish, expected) => {
    expect(chooseDocument(ALL, { picked: picked ? digest(picked) : undefined, wish })).toBe(expected);
  });

  test("identifies a config by the manifest that names it", () => {
    const other: RawDocument = { kind: "config", label: "", digest: digest(12), ofManifest: digest(2) };
    expect(chooseDocument([other, CONFIG], { picked: digest(1), wish: {} })).toBe(CONFIG);
  });

  test("returns nothing for an empty list", () => {
    expect(chooseDocument([], { picked: undefined, wish: { platform: "linux/amd64" } })).toBeUndefined();
  });
});
