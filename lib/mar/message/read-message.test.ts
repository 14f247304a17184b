import { describe, expect, it } from "vitest";
import { readInput } from "../input/read-input";
import { messageKindSchema } from "./message-kind";
import { MESSAGES_OF_CONTENT } from "./messages-of-content.testing";
import { MESSAGES_OF_NAME } from "./messages-of-name.testing";
import { MESSAGES_OF_OTHERS } from "./messages-of-others.testing";
import { MESSAGES_OF_WAY } from "./messages-of-way.testing";
import { readMessage } from "./read-message";
import { N } from "./sample-messages.testing";

const CASES = [MESSAGES_OF_WAY, MESSAGES_OF_NAME, MESSAGES_OF_CONTENT, MESSAGES_OF_OTHERS].flatMap((samples) =>
  Object.entries(samples).flatMap(([kind, messages]) =>
    messages.map(([text, image]): [string, string, string] => [kind, text, image]),
  ),
);

function named(text: string): string {
  const reading = readInput(text);
  if (reading.kind === "invalid") return reading.problem === "no-name" ? "-" : reading.problem;
  if (reading.kind !== "image") return reading.kind;
  return `${reading.repository}${reading.tag ? `:${reading.tag}` : ""}${reading.digest ? "@digest" : ""}`;
}

describe("an error message", () => {
  it.each(CASES)("of %s: %s", (kind, text, image) => {
    expect([readMessage(text)?.kind, named(text)]).toEqual([kind, image]);
  });

  it("has an example of every kind", () => {
    expect(new Set(CASES.map(([kind]) => kind))).toEqual(new Set(messageKindSchema.options));
    expect(CASES.length).toBeGreaterThan(100);
  });

  it.each(CASES)("of %s is recognized on one line: %s", (kind, text, image) => {
    const line = text.replace(/\s+/g, " ");
    // On one line it is not clear which of two names the message is about.
    if (/FROM .* FROM /.test(line)) return;
    expect([readMessage(line)?.kind, named(line)]).toEqual([kind, image]);
  });

  it("is recognized in the middle of a log", () => {
    const log = "2026-11-22T10:11:12.123Z INFO starting\n".repeat(700);
    const text = `${log}ERROR: failed to solve: ${N}:10.00: not found\n${log}`;
    expect([readMessage(text)?.kind, named(text)]).toEqual(["tag-unknown", "dotnet/aspnet:10.00"]);
  });

  it.each([
    ["no matching manifest for linux/arm64/v8 in the manifest list entries", "linux/arm64/v8"],
    ["no matching manifest for windows/amd64 10.0.19045 in the manifest list entries", "windows/amd64"],
    ['no image found in manifest list for architecture "arm64", variant "v8", OS "linux"', "linux/arm64/v8"],
    ['no image found in image index for architecture "s390x", variant "", OS "linux"', "linux/s390x"],
    ["platform (linux/amd64) does not match the detected host platform (linux/arm64/v8)", "linux/arm64/v8"],
    ["does not match the specified platform: wanted linux/arm64, actual: linux/amd64", "linux/arm64"],
    ["no match for platform in manifest: not found", undefined],
  ])("names the missing platform: %s", (text, platform) => {
    expect(readMessage(text)).toMatchObject({ kind: "platform-missing", ...(platform ? { platform } : {}) });
    expect(readMessage(text)?.platform).toBe(platform);
  });

  it.each([
    "aspnet",
    "docker pull mcr.microsoft.com/dotnet/aspnet:10.0",
    "FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build",
    "image: mcr.microsoft.com/dotnet/aspnet:10.0\nimagePullPolicy: IfNotPresent\ntimeoutSeconds: 5",
    "az acr import --name my --source mcr.microsoft.com/dotnet/aspnet:10.0",
    "#5 [internal] load metadata for mcr.microsoft.com/dotnet/aspnet:10.0",
    "Status: Downloaded newer image for mcr.microsoft.com/dotnet/aspnet:10.0",
  ])("is not seen in %j", (text) => {
    expect(readMessage(text)).toBeUndefined();
  });

  it.each([
    ...["dotnet/sdk:8.0.407-noble", "oss/envoyproxy/ratelimit:v1", "a/forbidden:x509", "a.407", "b/proxyconnect"],
    ...["c/docker-login:unauthorized", "d/imagenotfound:1-407", "e/sockethangup:ErrImageNeverPull"],
  ])("is not made of the words of a name: %s", (name) => {
    for (const host of ["mcr.microsoft.com", "mcr.azure.cn:443"]) {
      const text = `docker pull --platform linux/arm64 ${host}/${name}`;
      expect([readMessage(text), readInput(text)]).toMatchObject([
        undefined,
        { kind: "image", platform: "linux/arm64" },
      ]);
      expect(readMessage(`${host}/${name}: ENOTFOUND`)?.kind).toBe("name-not-resolved");
    }
  });

  it.each([
    ...["oss/envoyproxy/ratelimit", "oss/envoyproxy/ratelimit:v1", "a/forbidden:x509", "b/proxyconnect@sha256:"],
    ...[
      "ghcr.io/envoyproxy/ratelimit:v1",
      "localhost:5000/docker-login",
      "mcr.azk8s.cn/d/imagenotfound:1",
      "a.b/goaway",
    ],
  ])("is not made of the words of a name without an official host: %s", (name) => {
    for (const text of [
      name,
      `docker pull ${name}`,
      `FROM ${name} AS x`,
      `image: "${name}"`,
      `base:${name} os:linux`,
    ]) {
      expect(readMessage(text)).toBeUndefined();
    }
    expect(readMessage(`pull access denied for ${name}`)?.kind).toBe("access-denied");
    expect(readMessage(`manifest for ${name} not found: manifest unknown`)?.kind).toBe("tag-unknown");
  });

  it("is not made of the digits of a version without a host", () => {
    for (const text of [
      "dotnet/sdk:8.0.407",
      "docker pull --platform linux/arm64 dotnet/sdk:407",
      "sdk 8.0.407-noble",
    ]) {
      expect(readMessage(text)).toBeUndefined();
    }
    for (const text of ["407", "code:407.", "HTTP/1.1 407 Proxy", "status=407,"]) {
      expect(readMessage(text)?.kind).toBe("proxy-failed");
    }
  });
});
