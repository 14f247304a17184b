import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseImageName } from "@/lib/oci/name/image-name";
import { type HostedName, officialName } from "./old-names";

const digest = `sha256:${"ab".repeat(32)}`;

/** Joins `host` and the result of `parseImageName`. */
function named(host: string | undefined, text: string): HostedName {
  const result = parseImageName(text);
  if (!result.ok) throw new Error(`${text} is no image name`);
  return { host, ...result.imageName };
}

describe("officialName", () => {
  it.each([
    ["mcr.microsoft.com", "dotnet/aspnet:10.0", "global"],
    ["mcr.azure.cn", `a/b@${digest}`, "china"],
    ["MCR.microsoft.com:443", "mcr/hello-world", "global"],
    ["mcr.microsoft.com", "dotnet/core/monitor", "global"],
    ["mcr.microsoft.com", "microsoft/dotnet", "global"],
    [undefined, "powershell:latest", "global"],
    [undefined, "microsoft/some-repository-of-mar", "global"],
  ])("recognizes %s/%s as official", (host, text, region) => {
    const { host: _, ...name } = named(host, text);
    expect(officialName(named(host, text))).toEqual({
      relation: "official",
      official: true,
      certain: true,
      region,
      ...name,
    });
  });

  it("puts a name without a host into the given region", () => {
    expect(officialName(named(undefined, "a"), "china")).toMatchObject({ region: "china", relation: "official" });
    expect(officialName(named("mcr.microsoft.com", "a"), "china")).toMatchObject({ region: "global" });
  });

  it("knows the retired proxy: the same name and digest at mcr.azure.cn", () => {
    expect(officialName(named("mcr.azk8s.cn", `dotnet/core/aspnet:2.2@${digest}`))).toEqual({
      relation: "retired-proxy",
      official: false,
      certain: true,
      region: "china",
      repository: "dotnet/core/aspnet",
      tag: "2.2",
      digest,
    });
  });

  it.each([
    ["docker.io", "microsoft/dotnet:2.2-aspnetcore-runtime", "dotnet/core/aspnet", "2.2"],
    [undefined, "microsoft/dotnet:2.1-sdk-alpine", "dotnet/sdk", "2.1-alpine"],
    ["index.docker.io", "microsoft/mssql-server-linux:2017-latest", "mssql/server", "2017-latest"],
    ["registry-1.docker.io", "microsoft/aspnetcore:2.0", "dotnet/aspnet", undefined],
  ])("knows %s/%s of Docker Hub", (host, text, repository, tag) => {
    const { relation, official, certain, ...name } = officialName(named(host, text));
    expect({ relation, official, certain }).toEqual({ relation: "old-hub-name", official: false, certain: true });
    expect(name).toEqual({ region: "global", repository, ...(tag ? { tag } : {}) });
  });

  it.each([
    ["dotnet/core/aspnet", "dotnet/aspnet", undefined],
    ["dotnet/core/aspnet:3.1", "dotnet/aspnet", "3.1"],
    ["dotnet/core/sdk:2.1-alpine", "dotnet/sdk", "2.1-alpine"],
    ["dotnet/core/runtime:2.2", "dotnet/runtime", undefined],
    ["dotnet/core/runtime-deps:3.1.1-alpine", "dotnet/runtime-deps", undefined],
    ["dotnet/core/samples:aspnetapp", "dotnet/samples", undefined],
    ["dotnet/core-nightly/sdk:5.0", "dotnet/nightly/sdk", undefined],
    ["vscode/devcontainers/base:debian", "devcontainers/base", undefined],
  ])("knows the successor of %s", (text, repository, tag) => {
    for (const [host, region] of [
      ["mcr.microsoft.com", "global"],
      ["mcr.azure.cn", "china"],
      [undefined, "global"],
    ] as const) {
      expect(officialName(named(host, text))).toEqual({
        relation: "old-repository",
        official: true,
        certain: true,
        region,
        repository,
        ...(tag ? { tag } : {}),
      });
    }
  });

  it("keeps no digest of an old repository: the new one need not have it", () => {
    expect(officialName(named("mcr.microsoft.com", `dotnet/core/aspnet:3.1@${digest}`))).not.toHaveProperty("digest");
    expect(officialName(named("docker.io", `microsoft/azure-cli:2.0.59@${digest}`))).not.toHaveProperty("digest");
  });

  it.each([
    ["m.daocloud.io", "mcr.microsoft.com/dotnet/aspnet:8.0", true, "global", "dotnet/aspnet"],
    ["registry.example.com:5000", "proxy/mcr.microsoft.com/dotnet/aspnet:8.0", true, "global", "dotnet/aspnet"],
    ["10.0.0.5", "mcr.azure.cn/dotnet/aspnet:8.0", true, "china", "dotnet/aspnet"],
    ["m.daocloud.io", "mcr.azk8s.cn/dotnet/aspnet:8.0", true, "china", "dotnet/aspnet"],
    ["m.daocloud.io", "mcr.microsoft.com/dotnet/core/aspnet:8.0", true, "global", "dotnet/core/aspnet"],
    ["harbor.example.com", "mcr/dotnet/aspnet:8.0", false, "global", "dotnet/aspnet"],
    ["mcr.dockerproxy.com", "dotnet/aspnet:8.0", false, "global", "dotnet/aspnet"],
    ["mcr.microsoft.com.example.org", "dotnet/aspnet:8.0", false, "global", "dotnet/aspnet"],
    ["mcr.microsoft.com:8443", "dotnet/aspnet:8.0", false, "global", "dotnet/aspnet"],
  ])("finds the name inside %s/%s", (host, text, certain, region, repository) => {
    const answer = officialName(named(host, text));
    expect(answer).toEqual({ relation: "mirror-prefix", official: false, certain, region, repository, tag: "8.0" });
  });

  it.each([
    ["ghcr.io", "owner/app:1"],
    ["docker.io", "library/ubuntu"],
    ["docker.io", "microsoft/never-there"],
    ["docker.io", "mcr/app"],
    ["harbor.example.com", "mcr"],
    ["harbor.example.com", "mcr.microsoft.com"],
    ["notmcr.example.com", "a/b"],
    ["example.com", "microsoft/dotnet"],
    ["mcr.microsoft.com.", "a"],
    ["mcr.miсrosoft.com", "a"],
    ["", "a"],
  ])("knows nothing of %s/%s, and claims no more", (host, text) => {
    expect(officialName(named(host, text))).toEqual({
      relation: "unknown-host",
      official: false,
      certain: true,
      region: "global",
    });
  });

  it.each([
    ["eastus.data.mcr.microsoft.com", "global"],
    ["chinaeast3.data.mcr.azure.cn", "china"],
  ])("knows %s as a data endpoint, which hosts no image names", (host, region) => {
    expect(officialName(named(host, "a/b"))).toEqual({
      relation: "data-endpoint",
      official: true,
      certain: true,
      region,
    });
  });

  it("calls no other host official, and never throws", () => {
    const label = fc.stringMatching(/^[a-z0-9-]{1,12}$/);
    const near = fc
      .tuple(label, fc.constantFrom("mcr.microsoft.com", "mcr.azure.cn", ".", "mcr"), label)
      .map((parts) => parts.join("."));
    const path = fc.constantFrom(
      "dotnet/aspnet",
      "dotnet/core/sdk",
      "microsoft/dotnet",
      "mcr/a",
      "mcr.microsoft.com/a",
    );
    fc.assert(
      fc.property(fc.oneof(near, fc.string(), fc.domain()), path, (host, text) => {
        fc.pre(!["mcr.microsoft.com", "mcr.azure.cn"].includes(host.toLowerCase().replace(/:443$/, "")));
        const { official, relation } = officialName(named(host, text));
        expect(official).toBe(relation === "data-endpoint");
      }),
    );
  });
});
