import { describe, expect, it } from "vitest";
import { readInput } from "./read-input";

const digest = `sha256:${"12".repeat(32)}`;
const image = (repository: string, rest = {}) => ({
  kind: "image",
  host: "mcr.microsoft.com",
  official: true,
  region: "global",
  repository,
  ...rest,
});

describe("addresses of the portal and of registry endpoints", () => {
  it.each([
    "https://mcr.microsoft.com/en-us/artifact/mar/dotnet/aspnet",
    "https://mcr.microsoft.com/en-us/artifact/mar/dotnet/aspnet/",
    "https://mcr.microsoft.com/en-us/artifact/mar/dotnet/aspnet/tags",
    "https://mcr.microsoft.com/en-us/artifact/mar/dotnet/aspnet/about?x=1#about:_dotnet",
    "https://mcr.microsoft.com/zh-cn/artifact/mar/dotnet/aspnet/tags",
    "https://mcr.microsoft.com/artifact/mar/dotnet/aspnet/about",
    "https://mcr.microsoft.com/artifact/mar/dotnet/aspnet",
    "https://mcr.microsoft.com/product/dotnet/aspnet/about",
    "https://mcr.microsoft.com/en-us/product/dotnet/aspnet/tags",
    "https://mcr.microsoft.com/product/dotnet%2Faspnet/about",
    "http://MCR.Microsoft.com:80/product/dotnet/aspnet",
    "mcr.microsoft.com/en-us/artifact/mar/dotnet/aspnet/tags",
    "mcr.microsoft.com/artifact/mar/dotnet/aspnet",
    "mcr.microsoft.com/en-us/product/dotnet/aspnet",
    "mcr.microsoft.com/product/dotnet/aspnet/about",
    "https://mcr.microsoft.com/dotnet/aspnet",
    "https://mcr.microsoft.com/v2/dotnet/aspnet/tags/list?n=10",
    "https://mcr.microsoft.com/api/v1/catalog/dotnet/aspnet/details?reg=mar",
    "<https://mcr.microsoft.com/dotnet/aspnet>",
    "see https://mcr.microsoft.com/product/dotnet/aspnet/about.",
  ])("reads %s", (text) => {
    expect(readInput(text)).toEqual(image("dotnet/aspnet"));
  });

  it.each([
    ["https://mcr.microsoft.com/dotnet/aspnet:10.0", image("dotnet/aspnet", { tag: "10.0" })],
    ["https://mcr.microsoft.com/v2/dotnet/aspnet/manifests/10.0", image("dotnet/aspnet", { tag: "10.0" })],
    [`https://mcr.microsoft.com/v2/dotnet/aspnet/manifests/${digest}`, image("dotnet/aspnet", { digest })],
    [`https://mcr.microsoft.com/v2/dotnet/aspnet/referrers/${digest}`, image("dotnet/aspnet", { digest })],
    ["https://mcr.azure.cn/dotnet/aspnet", { ...image("dotnet/aspnet"), host: "mcr.azure.cn", region: "china" }],
    ["mcr.microsoft.com/product/tool", image("product/tool")],
    ["mcr.microsoft.com/product/tool:1", image("product/tool", { tag: "1" })],
    ["mcr.microsoft.com/catalog", image("catalog")],
  ])("reads %s", (text, reading) => {
    expect(readInput(text)).toEqual(reading);
  });

  it.each([
    ["https://mcr.microsoft.com", "global", ""],
    ["https://mcr.azure.cn/", "china", ""],
    ["mcr.microsoft.com", "global", ""],
    ["mcr.azure.cn/", "china", ""],
    ["https://mcr.microsoft.com/v2/", "global", ""],
    ["https://mcr.microsoft.com/v2/_catalog?n=5", "global", ""],
    ["https://mcr.microsoft.com/en-us/catalog", "global", ""],
    ["https://mcr.microsoft.com/en-us/catalog?search=dotnet%2Fasp", "global", "dotnet/asp"],
    ["https://mcr.microsoft.com/catalog?search=dotnet/framework", "global", "dotnet/framework"],
    ["mcr.microsoft.com/catalog?search=sql+server", "global", "sql server"],
  ])("reads %s as the catalog", (text, region, search) => {
    expect(readInput(text)).toEqual({ kind: "portal-catalog", region, search });
  });

  it.each([
    [
      "https://mcr.microsoft.com@example.com/dotnet/aspnet:1",
      "address-unknown",
      "https://mcr.microsoft.com@example.com/dotnet/aspnet:1",
    ],
    ["https://mcr.microsoft.com/api/v2/other", "address-unknown", "https://mcr.microsoft.com/api/v2/other"],
    [
      `https://mcr.microsoft.com/v2/a/blobs/${digest}`,
      "address-unknown",
      `https://mcr.microsoft.com/v2/a/blobs/${digest}`,
    ],
    ["https://mcr.microsoft.com/%E0%A4%A", "address-unknown", "https://mcr.microsoft.com/%E0%A4%A"],
    ["https://", "address-unknown", "https://"],
    ["https://learn.microsoft.com/en-us/dotnet/core/docker", "address-unknown", "learn.microsoft.com"],
    ["https://mcr.microsoft.com/a/../%2e%2e/..%2fb", "repository-invalid", "../b"],
    ["https://mcr.microsoft.com/Dotnet/aspnet", "repository-uppercase", "Dotnet/aspnet"],
    [`https://mcr.microsoft.com/en-us/catalog?search=${"x".repeat(256)}`, "search-too-long", "x".repeat(256)],
  ])("says what is wrong with %s", (text, problem, part) => {
    expect(readInput(text)).toMatchObject({ kind: "invalid", problem, part });
  });
});

describe("addresses of Docker Hub", () => {
  it.each([
    ["https://hub.docker.com/r/microsoft/dotnet", "microsoft/dotnet"],
    ["https://hub.docker.com/r/microsoft/dotnet/", "microsoft/dotnet"],
    ["https://hub.docker.com/r/microsoft/mssql-server-linux/tags?page=2", "microsoft/mssql-server-linux"],
    ["hub.docker.com/r/microsoft/iis/", "microsoft/iis"],
    ["https://hub.docker.com/_/ubuntu", "library/ubuntu"],
    ["https://hub.docker.com/r/portainer/portainer", "portainer/portainer"],
  ])("reads %s", (text, repository) => {
    expect(readInput(text)).toEqual({
      kind: "image",
      host: "docker.io",
      official: false,
      region: "global",
      repository,
    });
  });

  it.each([
    ["https://hub.docker.com/_/microsoft-dotnet-aspnet", "dotnet/aspnet"],
    ["https://hub.docker.com/_/microsoft-dotnet-runtime-deps/", "dotnet/runtime-deps"],
    ["https://hub.docker.com/_/microsoft-dotnet-core-sdk?tab=description", "dotnet/core/sdk"],
    ["hub.docker.com/_/microsoft-mssql-server", "mssql/server"],
    ["https://hub.docker.com/_/microsoft-windows-servercore-iis", "windows/servercore/iis"],
    ["https://hub.docker.com/_/microsoft-windowsfamily-windows", "windows"],
  ])("reads %s as MAR's %s", (text, repository) => {
    expect(readInput(text)).toEqual({ kind: "image", official: true, region: "global", repository });
  });

  it("searches for a listing whose name is not known, as its dashes may be slashes", () => {
    const text = "azure cognitive services vision read";
    expect(readInput(`https://hub.docker.com/_/microsoft-${text.replaceAll(" ", "-")}`, "china")).toEqual({
      kind: "search",
      region: "china",
      text,
    });
  });

  it.each(["https://hub.docker.com/", "https://hub.docker.com/u/microsoft", "https://hub.docker.com/r/microsoft"])(
    "knows no image at %s",
    (text) => {
      expect(readInput(text)).toMatchObject({ kind: "invalid", problem: "address-unknown", part: text });
    },
  );
});

it.each([
  ["https://mcr.dockerproxy.com/dotnet/aspnet", "mcr.dockerproxy.com", "dotnet/aspnet"],
  ["https://m.daocloud.io/mcr.microsoft.com/a/b", "m.daocloud.io", "mcr.microsoft.com/a/b"],
  ["https://ghcr.io/owner/app:1", "ghcr.io", "owner/app"],
])("reads an image name after https:// of another host, as in %s", (text, host, repository) => {
  expect(readInput(text)).toMatchObject({ kind: "image", host, official: false, repository });
});
