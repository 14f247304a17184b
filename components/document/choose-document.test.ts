import { describe, expect, test } from "vitest";
import type { RawDocument } from "@/lib/contract/raw-document";
import { type Digest, digestSchema } from "@/lib/oci/digest";
import { chooseDocument } from "./choose-document";

const digest = (number: number): Digest => digestSchema.parse(`sha256:${String(number).padStart(64, "0")}`);
const manifest = (number: number, platform?: string): RawDocument => ({
  kind: "manifest",
  label: "",
  digest: digest(number),
  ...(platform ? { platform } : {}),
});

const AMD64 = manifest(1, "linux/amd64");
const WINDOWS = [manifest(2, "windows/amd64"), manifest(3, "windows/amd64")] as const;
const NAMELESS = manifest(4);
const CONFIG: RawDocument = { ...manifest(11, "linux/amd64"), kind: "config", ofManifest: digest(1) };
const ALL = [AMD64, ...WINDOWS, NAMELESS];

describe("chooseDocument", () => {
  test.each([
    ["the first of all", undefined, null, AMD64],
    ["the first of the address's platform", undefined, "windows/amd64", WINDOWS[0]],
    ["the first where the address's platform is none of the image's", undefined, "linux/s390x", AMD64],
    ["the one that was picked", 4, null, NAMELESS],
    ["the one that was picked of two of one platform", 3, "windows/amd64", WINDOWS[1]],
    ["the address's platform, where that came after", 1, "windows/amd64", WINDOWS[0]],
    ["the one that was picked, where the image has not the address's platform", 3, "linux/s390x", WINDOWS[1]],
    ["the first, where the one that was picked is not there any more", 9, null, AMD64],
  ])("takes %s", (_what, picked, platform, expected) => {
    expect(chooseDocument(ALL, { picked: picked ? digest(picked) : undefined, platform })).toBe(expected);
  });

  test("knows a config by the manifest that names it", () => {
    const other: RawDocument = { kind: "config", label: "", digest: digest(12), ofManifest: digest(2) };
    expect(chooseDocument([other, CONFIG], { picked: digest(1), platform: null })).toBe(CONFIG);
  });

  test("finds nothing among none", () => {
    expect(chooseDocument([], { picked: undefined, platform: "linux/amd64" })).toBeUndefined();
  });
});
