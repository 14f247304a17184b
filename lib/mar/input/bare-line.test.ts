import { describe, expect, it } from "vitest";
import { readInput } from "./read-input";

const digest = `sha256:${"ab".repeat(32)}`;
const sha512 = `sha512:${"cd".repeat(64)}`;
const bare = (repository: string, rest = {}) => ({
  kind: "image",
  official: true,
  region: "global",
  repository,
  ...rest,
});

describe("a key of JSON", () => {
  const feature = { host: "mcr.microsoft.com", ...bare("devcontainers/features/go") };
  it.each([
    [`"features": { "mcr.microsoft.com/devcontainers/features/go@${digest}": {} }`, { digest }],
    ['"features":{"mcr.microsoft.com/devcontainers/features/go:1":{}}', { tag: "1" }],
    ['"mcr.microsoft.com/devcontainers/features/go:1": { "version": "1.22" },', { tag: "1" }],
    ['"mcr.microsoft.com/devcontainers/features/go:1": {', { tag: "1" }],
  ])("%s names a Dev Container Feature", (text, rest) => {
    expect(readInput(text)).toEqual({ ...feature, ...rest });
  });
});

describe("names", () => {
  it.each([
    ["dotnet/aspnet", bare("dotnet/aspnet")],
    ["aspnet", bare("aspnet")],
    ["azure-cli:latest", bare("azure-cli", { tag: "latest" })],
    ["dotnet/aspnet:10.0", bare("dotnet/aspnet", { tag: "10.0" })],
    [`dotnet/aspnet@${digest}`, bare("dotnet/aspnet", { digest })],
    [`dotnet/aspnet:10.0@${sha512}`, bare("dotnet/aspnet", { tag: "10.0", digest: sha512 })],
    ["psresource/az.accounts:1", bare("psresource/az.accounts", { tag: "1" })],
    [`a:${"x".repeat(128)}`, bare("a", { tag: "x".repeat(128) })],
    ["a:1.", bare("a", { tag: "1." })],
    ["  dotnet/aspnet  ", bare("dotnet/aspnet")],
    ['"dotnet/aspnet:10.0"', bare("dotnet/aspnet", { tag: "10.0" })],
    ["`dotnet/aspnet:10.0`", bare("dotnet/aspnet", { tag: "10.0" })],
    ["“dotnet/aspnet:10.0”", bare("dotnet/aspnet", { tag: "10.0" })],
    ["dotnet/aspnet:10.0,", bare("dotnet/aspnet", { tag: "10.0" })],
    ["dotnet/aspnet:10.0 # runtime", bare("dotnet/aspnet", { tag: "10.0" })],
    ["dotnet/aspnet:10.0 // runtime", bare("dotnet/aspnet", { tag: "10.0" })],
    ["br:1.0", bare("br", { tag: "1.0" })],
    ["image:1.0", bare("image", { tag: "1.0" })],
    ["docker://mcr.microsoft.com/a:1", { ...bare("a", { tag: "1" }), host: "mcr.microsoft.com" }],
    ["oci://mcr.microsoft.com/helm/a", { ...bare("helm/a"), host: "mcr.microsoft.com" }],
    ["docker-pullable://mcr.microsoft.com/a", { ...bare("a"), host: "mcr.microsoft.com" }],
    ["mcr.microsoft.com/dotnet/aspnet:10.0", { ...bare("dotnet/aspnet", { tag: "10.0" }), host: "mcr.microsoft.com" }],
    ["MCR.Microsoft.com:443/a", { ...bare("a"), host: "mcr.microsoft.com" }],
    ["mcr.azure.cn/a:1", { ...bare("a", { tag: "1" }), host: "mcr.azure.cn", region: "china" }],
    ["microsoft/dotnet:2.1-sdk", { ...bare("microsoft/dotnet", { tag: "2.1-sdk" }), official: false }],
    ["localhost:5000/a/b", { ...bare("a/b"), host: "localhost:5000", official: false }],
    ["[::1]:5000/a", { ...bare("a"), host: "[::1]:5000", official: false }],
    ["mcr.microsoft.com.example.org/a", { ...bare("a"), host: "mcr.microsoft.com.example.org", official: false }],
    ["mcr.microsoft.com:8443/a", { ...bare("a"), host: "mcr.microsoft.com:8443", official: false }],
    ["mcr.azk8s.cn/a:1", { ...bare("a", { tag: "1" }), host: "mcr.azk8s.cn", official: false, region: "china" }],
  ])("reads %j", (text, reading) => {
    expect(readInput(text)).toEqual(reading);
  });

  it("puts a name without a host into the given region", () => {
    expect(readInput("dotnet/aspnet", "china")).toMatchObject({ region: "china" });
    expect(readInput("mcr.microsoft.com/dotnet/aspnet", "china")).toMatchObject({ region: "global" });
    expect(readInput("asp net", "china")).toMatchObject({ region: "china" });
    expect(readInput(digest, "china")).toMatchObject({ region: "china" });
  });

  it("finds the only official name among words", () => {
    const image = { ...bare("a/b", { tag: "1" }), host: "mcr.microsoft.com" };
    expect(readInput("Status: Downloaded newer image for mcr.microsoft.com/a/b:1")).toEqual(image);
    expect(readInput("kubectl run web --image=mcr.microsoft.com/a/b:1 --port 80")).toEqual(image);
    expect(readInput("use (mcr.microsoft.com/a/b:1), please")).toEqual(image);
    expect(readInput("what is not mcr.microsoft.com-like").kind).toBe("search");
  });

  it("joins a name and a digest next to each other", () => {
    const image = { ...bare("a/b", { tag: "1" }), host: "mcr.microsoft.com", digest };
    expect(readInput(`mcr.microsoft.com/a/b:1\n${digest}`)).toEqual(image);
    expect(readInput(`${digest}\nmcr.microsoft.com/a/b:1`)).toEqual(image);
    expect(readInput(`mcr.microsoft.com/a/b:1 ${digest}`)).toEqual(image);
    expect(readInput(`mcr.microsoft.com/a/b:1 (${digest})`)).toEqual(image);
    expect(readInput(`m.daocloud.io/a/b:1 ${digest}`)).toEqual({ ...image, host: "m.daocloud.io", official: false });
    expect(readInput(`a/b ${digest}`)).toEqual({ ...bare("a/b"), digest });
    const printed = `1: Pulling from a/b\nDigest: ${digest}\nStatus: Image is up to date for mcr.microsoft.com/a/b:1\nmcr.microsoft.com/a/b:1`;
    expect(readInput(printed)).toEqual(image);
  });
});

describe("digests", () => {
  it.each([digest, ` ${digest}\n`, `"${digest}"`, `@${digest}`, `Digest: ${digest}`, digest.slice(7), `${digest},`])(
    "reads %j",
    (text) => {
      expect(readInput(text)).toEqual({ kind: "digest", region: "global", digest });
    },
  );

  it("reads the other algorithm", () => {
    expect(readInput(sha512)).toMatchObject({ kind: "digest", digest: sha512 });
  });
});

describe("words to search for", () => {
  it.each([
    "dotnet asp",
    "ASPNET",
    "windows/",
    "/aspnet",
    "asp-",
    ".NET",
    "C++",
    "dotnet/*",
    "sql server 2022",
    "日本",
    "what's new",
    "a;b",
    "#1",
  ])("reads %j", (text) => {
    expect(readInput(text)).toEqual({ kind: "search", region: "global", text });
  });

  it("keeps what can be searched for", () => {
    expect(readInput("  sql \t server\u0000 ")).toEqual({ kind: "search", region: "global", text: "sql server" });
    expect(readInput("sql\nserver tools")).toEqual({ kind: "search", region: "global", text: "sql server tools" });
    expect(readInput("mcr.azure.cn/dotnet/")).toEqual({ kind: "search", region: "china", text: "dotnet/" });
  });
});
