import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { formatImageName } from "@/lib/oci/name/image-name";
import { checkMirror } from "./mirror-check";

const HEX = "a".repeat(64);

describe("checkMirror", () => {
  it.each([
    ["mcr.microsoft.com/dotnet/aspnet:10.0", "official", true, "global", "dotnet/aspnet:10.0", undefined],
    ["MCR.microsoft.com:443/dotnet/aspnet", "official", true, "global", "dotnet/aspnet", undefined],
    ["docker pull mcr.azure.cn/dotnet/aspnet:10.0", "official", true, "china", "dotnet/aspnet:10.0", undefined],
    ["dotnet/aspnet:10.0", "official-hostless", undefined, "global", "dotnet/aspnet:10.0", undefined],
    ["mcr.azk8s.cn/dotnet/aspnet:10.0", "retired-proxy", false, "china", "dotnet/aspnet:10.0", undefined],
    [
      "mcr.azk8s.cn/dotnet/core/aspnet:3.1",
      "retired-proxy",
      false,
      "china",
      "dotnet/core/aspnet:3.1",
      "dotnet/aspnet:3.1",
    ],
    [
      "mcr.microsoft.com/dotnet/core/sdk:3.1",
      "old-repository",
      true,
      "global",
      "dotnet/core/sdk:3.1",
      "dotnet/sdk:3.1",
    ],
    ["dotnet/core/sdk", "old-repository", undefined, "global", "dotnet/core/sdk", "dotnet/sdk"],
    ["microsoft/mssql-server-linux", "old-hub-name", undefined, "global", "mssql/server", undefined],
    [
      "docker pull microsoft/dotnet:2.2-aspnetcore-runtime",
      "old-hub-name",
      false,
      "global",
      "dotnet/core/aspnet:2.2",
      "dotnet/aspnet",
    ],
    [
      "harbor.example/proxy/mcr.microsoft.com/dotnet/sdk:9.0",
      "mirror-prefix",
      false,
      "global",
      "dotnet/sdk:9.0",
      undefined,
    ],
    ["harbor.example/mcr.azure.cn/dotnet/sdk", "mirror-prefix", false, "china", "dotnet/sdk", undefined],
    ["harbor.example/mcr/dotnet/sdk:9.0", "mirror-guess", false, "global", "dotnet/sdk:9.0", undefined],
    ["mcr.m.daocloud.io/dotnet/sdk:9.0", "mirror-guess", false, "global", "dotnet/sdk:9.0", undefined],
    ["mcr.microsoft.com.evil.example/dotnet/sdk:9.0", "mirror-guess", false, "global", "dotnet/sdk:9.0", undefined],
    ["mcr.microsoft.com@evil.example/dotnet/sdk:9.0", undefined, undefined, undefined, undefined, undefined],
    ["docker.io/library/nginx:1", "docker-hub", false, "global", undefined, undefined],
    ["docker pull nginx", "docker-hub", false, "global", undefined, undefined],
    ["ghcr.io/someone/tool:1", "unknown-host", false, "global", undefined, undefined],
    ["westus.data.mcr.microsoft.com/x/y:1", "data-endpoint", true, "global", undefined, undefined],
    [
      "https://mcr.microsoft.com/en-us/artifact/mar/dotnet/aspnet/tags",
      "official",
      true,
      "global",
      "dotnet/aspnet",
      undefined,
    ],
  ])("%s is %s", (text, relation, official, region, name, successor) => {
    const check = checkMirror(text, "global");
    if (check.kind !== "name") {
      expect([check.kind, relation]).toEqual(["invalid", undefined]);
      return;
    }
    expect([check.relation, check.official, check.region]).toEqual([relation, official, region]);
    expect(check.name && formatImageName(check.name)).toBe(name);
    expect(check.successor && formatImageName(check.successor)).toBe(successor);
  });

  it("keeps the digest, which can be looked up under any name", () => {
    const check = checkMirror(`mirror.example/mcr.microsoft.com/dotnet/sdk:9.0@sha256:${HEX}`, "china");
    expect(check).toMatchObject({ kind: "name", given: { digest: `sha256:${HEX}` }, region: "global" });
  });

  test.each([
    [`sha256:${HEX}`, "digest"],
    ["how do I pull an image", "words"],
    ["", "invalid"],
    ["mcr.microsoft.com/Dotnet/Sdk:9.0", "invalid"],
    ["image: {{ .Values.image }}", "invalid"],
  ])("%j is not a name: %s", (text, kind) => {
    expect(checkMirror(text, "global").kind).toBe(kind);
  });

  it("never throws, and calls only official hosts official", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.constantFrom("global", "china"), (text, region) => {
        checkMirror(text, region);
        const check = checkMirror(`${text.replaceAll("@", "")}.example/dotnet/sdk:9.0`, region);
        if (check.kind === "name" && check.given.host?.endsWith(".example")) expect(check.official).toBe(false);
      }),
    );
  });
});
