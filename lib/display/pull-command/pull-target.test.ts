import { describe, expect, it } from "vitest";
import { parseDigest } from "@/lib/oci/name/digest";
import { parsePlatform } from "@/lib/oci/platform/platform";
import type { PlatformEntry } from "@/lib/oci/platform/platform-choice";
import { pullTarget } from "./pull-target";

function digestOf(position: number) {
  const digest = parseDigest(`sha256:${String(position).repeat(64)}`);
  if (!digest) throw new Error("no digest");
  return digest;
}

const of = (...texts: string[]): PlatformEntry[] =>
  texts.map((text, position) => {
    const [name = "", osVersion] = text.split(" ");
    const platform = parsePlatform(name);
    return { digest: digestOf(position), platform: platform && { ...platform, ...(osVersion ? { osVersion } : {}) } };
  });

const PLAIN = of("linux/amd64", "linux/arm64/v8");
const WINDOWS = of("linux/amd64", "windows/amd64 10.0.20348.1", "windows/amd64 10.0.26100.1");

describe("the platform in a command", () => {
  it.each([
    ["nothing, if nothing was chosen", PLAIN, {}, {}],
    ["the platform as it was asked for", PLAIN, { platform: "linux/arm64" }, { platform: "linux/arm64" }],
    ["the platform of its row", PLAIN, { platform: "linux/arm64/v8" }, { platform: "linux/arm64/v8" }],
    ["the spelling that all clients know", PLAIN, { platform: "Linux/AArch64" }, { platform: "linux/arm64/v8" }],
    ["the older variant that is taken", PLAIN, { platform: "linux/amd64/v3" }, { platform: "linux/amd64" }],
    ["what was asked for, if it is missing", PLAIN, { platform: "linux/s390x" }, { platform: "linux/s390x" }],
    ["what was asked for, before the list is known", [], { platform: "linux/arm64" }, { platform: "linux/arm64" }],
    [
      "a digest, if a version of the system was chosen",
      WINDOWS,
      { platform: "windows/amd64", osVersion: "10.0.26100.1" },
      { digest: digestOf(2) },
    ],
    ["words that fit several", WINDOWS, { platform: "windows/amd64" }, { platform: "windows/amd64" }],
    ["the digest that was asked for", WINDOWS, { manifest: digestOf(1) }, { digest: digestOf(1) }],
    ["nothing, if it lacks the digest", WINDOWS, { manifest: digestOf(7) }, {}],
    [
      "a digest, if clients do not know the spelling",
      of("Linux/AMD64", "linux/arm64"),
      { platform: "linux/amd64" },
      { digest: digestOf(0) },
    ],
  ])("is %s", (_, entries, wish, expected) => {
    const { choice: _choice, ...target } = pullTarget(entries, wish, false);
    expect(target).toEqual(expected);
  });

  it("is the digest of an entry in another index, for a tool that does not look there", () => {
    const [amd64, arm64] = PLAIN;
    if (!amd64 || !arm64) throw new Error("no entries");
    const entries = [amd64, { ...arm64, isNested: true }];
    const wish = { platform: "linux/arm64/v8" };
    expect(pullTarget(entries, wish, false)).toMatchObject({ digest: digestOf(1) });
    expect(pullTarget(entries, wish, true)).toMatchObject({ platform: "linux/arm64/v8" });
    expect(pullTarget(entries, { platform: "linux/amd64" }, false)).toMatchObject({ platform: "linux/amd64" });
  });
});
