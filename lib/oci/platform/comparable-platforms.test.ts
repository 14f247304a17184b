import { describe, expect, it } from "vitest";
import { parseDigest } from "../name/digest";
import { chooseCandidates, type PlatformCandidate, sharedPlatforms } from "./comparable-platforms";
import { parsePlatform } from "./platform";

/** Parses `linux/amd64`, with an optional system version after a space. An empty text names no platform. */
function candidate(text: string, position: number): PlatformCandidate {
  const digest = parseDigest(`sha256:${String(position).repeat(64)}`);
  if (!digest) throw new Error("no digest");
  const [name = "", osVersion] = text.split(" ");
  const platform = parsePlatform(name);
  return { digest, ...(platform ? { platform: { ...platform, ...(osVersion ? { osVersion } : {}) } } : {}) };
}

const of = (...texts: string[]) => texts.map(candidate);

describe("sharedPlatforms", () => {
  it("has each once, in the order of the first", () => {
    const from = of("linux/arm64/v8", "linux/amd64", "windows/amd64 10.0.1.1", "windows/amd64 10.0.2.1", "");
    expect(sharedPlatforms(from, of("windows/amd64", "linux/arm64", ""))).toEqual(["linux/arm64", "windows/amd64"]);
  });
});

describe("chooseCandidates", () => {
  it.each([
    ["the usual one of both", of("linux/arm64", "linux/amd64"), of("linux/amd64"), undefined, [1, 0]],
    [
      "another that both have",
      of("linux/amd64", "linux/arm64/v8"),
      of("linux/s390x", "linux/arm64"),
      undefined,
      [1, 1],
    ],
    ["each image's own, if none is shared", of("linux/arm64", "linux/amd64"), of("windows/amd64"), undefined, [1, 0]],
    [
      "what was asked for",
      of("linux/amd64", "linux/arm64"),
      of("linux/amd64", "linux/arm64/v8"),
      "linux/arm64",
      [1, 1],
    ],
    [
      "nothing for an image that has it not",
      of("linux/amd64"),
      of("linux/amd64", "linux/arm64"),
      "linux/arm64",
      [undefined, 1],
    ],
    ["an image that names no platform", of(""), of("linux/arm64", "linux/amd64"), "linux/arm64", [0, 0]],
    ["nothing of several that name none", of("", ""), of("linux/amd64"), "linux/amd64", [undefined, 0]],
    [
      "the same build of Windows",
      of("windows/amd64 10.0.26100.1", "windows/amd64 10.0.20348.9"),
      of("windows/amd64 10.0.17763.4", "windows/amd64 10.0.20348.4"),
      undefined,
      [1, 1],
    ],
    [
      "the first of Windows, if no build is the same",
      of("windows/amd64 10.0.26100.1"),
      of("windows/amd64 10.0.17763.4", "windows/amd64"),
      undefined,
      [0, 0],
    ],
    [
      "an older variant, if the one asked for is missing",
      of("linux/386", "linux/amd64"),
      of("linux/amd64", "linux/amd64/v2"),
      "linux/amd64/v3",
      [1, 1],
    ],
    [
      "another spelling of what was asked for",
      of("linux/x86_64", "linux/aarch64"),
      of("Linux/AMD64", "linux/arm64/v8"),
      "linux/arm64",
      [1, 1],
    ],
    ["nothing of 32 bits for 64", of("linux/386"), of("linux/amd64"), "linux/amd64", [undefined, 0]],
    ["nothing of no platforms", [], of("linux/amd64"), undefined, [undefined, 0]],
  ] as const)("chooses %s", (_, from, to, asked, [first, second]) => {
    const chosen = chooseCandidates<PlatformCandidate>(from, to, asked && parsePlatform(asked));
    expect(chosen.from).toBe(first === undefined ? undefined : from[first]);
    expect(chosen.to).toBe(second === undefined ? undefined : to[second]);
  });

  it("chooses the requested version of the system", () => {
    const from = of("windows/amd64 10.0.20348.9", "windows/amd64 10.0.26100.1");
    const to = of("windows/amd64 10.0.26100.7", "windows/amd64 10.0.20348.1");
    const chosen = chooseCandidates(from, to, { os: "windows", architecture: "amd64", osVersion: "10.0.26100.1" });
    expect(chosen).toEqual({ from: from[1], to: to[0] });
  });
});
