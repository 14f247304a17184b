import { describe, expect, it } from "vitest";
import { readInput } from "../read-input";

const digest = `sha256:${"0f".repeat(32)}`;
const sdk = { kind: "image", host: "mcr.microsoft.com", official: true, region: "global", repository: "dotnet/sdk" };
const N = "mcr.microsoft.com/dotnet/sdk";

describe("lines of a Dockerfile", () => {
  it.each([
    [`FROM ${N}`, {}],
    [`FROM ${N}:8.0`, { tag: "8.0" }],
    [`from ${N}:8.0 as build`, { tag: "8.0" }],
    [`FROM ${N}:8.0 AS build`, { tag: "8.0" }],
    [`  FROM   ${N}:8.0   AS   build  `, { tag: "8.0" }],
    [`FROM --platform=linux/arm64 ${N}:8.0 AS build`, { tag: "8.0", platform: "linux/arm64" }],
    [`FROM --platform=$BUILDPLATFORM ${N}:8.0 AS build`, { tag: "8.0" }],
    [`FROM ${N}:8.0@${digest}`, { tag: "8.0", digest }],
    [`COPY --from=${N}:8.0 /a /b`, { tag: "8.0" }],
    [`COPY --chown=app --from=${N} /a /b`, {}],
    [`ARG X=1\nFROM ${N}:8.0 AS build\nRUN dotnet build\nFROM build AS test\nCOPY --from=build /a /b`, { tag: "8.0" }],
    [`FROM ${N}:8.0 AS build\nFROM ${N}:8.0 AS final\nCOPY --from=0 /a /b`, { tag: "8.0" }],
    [`# syntax=docker/dockerfile:1\nFROM ${N}:8.0 # pinned`, { tag: "8.0" }],
  ])("reads %j", (text, rest) => {
    expect(readInput(text)).toEqual({ ...sdk, ...rest });
  });

  it.each([
    ["FROM", "no-name", "FROM"],
    ["FROM scratch", "no-name", "scratch"],
    [`FROM ${N}:\${VERSION} AS build`, "placeholder", `\${VERSION}`],
    ["FROM $BASE", "placeholder", "$BASE"],
    [
      `FROM ${N}:8.0 AS build\nFROM mcr.microsoft.com/dotnet/aspnet:8.0`,
      "several-names",
      `${N}:8.0, mcr.microsoft.com/dotnet/aspnet:8.0`,
    ],
    [`FROM ${N}:8.0\nFROM \${BASE}`, "several-names", `${N}:8.0, \${BASE}`],
  ])("says what is wrong with %j", (text, problem, part) => {
    expect(readInput(text)).toMatchObject({ kind: "invalid", problem, part });
  });

  it("reads a name without a host as Docker Hub's", () => {
    expect(readInput("FROM debian:12 AS base")).toMatchObject({ host: "docker.io", official: false, tag: "12" });
  });

  it.each(["from dotnet to java", "from azure"])("searches for %s", (text) => {
    expect(readInput(text)).toEqual({ kind: "search", region: "global", text });
  });
});

describe("lines of YAML and JSON", () => {
  it.each([
    [`image: ${N}`, {}],
    [`    image: ${N}:8.0`, { tag: "8.0" }],
    [`- image: "${N}:8.0"`, { tag: "8.0" }],
    [`  - image: '${N}:8.0' # why`, { tag: "8.0" }],
    [`container: ${N}:8.0`, { tag: "8.0" }],
    [`"image": "${N}:8.0",`, { tag: "8.0" }],
    [`"image":"${N}:8.0"`, { tag: "8.0" }],
    [`- uses: docker://${N}:8.0`, { tag: "8.0" }],
    [`image: ${N}@${digest}`, { digest }],
    [`services:\n  web:\n    image: ${N}:8.0\n    ports: ["80:80"]\n`, { tag: "8.0" }],
    [`{ "image": "${N}:8.0" }`, { tag: "8.0" }],
    [`- ${N}:8.0`, { tag: "8.0" }],
    [`image:\n  repository: ${N}\n  tag: "8.0" # newest\n  pullPolicy: Always`, { tag: "8.0" }],
    [`registry: mcr.microsoft.com\nrepository: dotnet/sdk\ntag: 8.0\ndigest: ${digest}`, { tag: "8.0", digest }],
    [`repository: ${N}\ntag: ""`, {}],
    [`"${N}:8.0",`, { tag: "8.0" }],
  ])("reads %j", (text, rest) => {
    expect(readInput(text)).toEqual({ ...sdk, ...rest });
  });

  it.each([
    ["image: {{ .Values.image }}", "placeholder", "{{ .Values.image }}"],
    [`image: "${N}:{{ .Values.tag }}"`, "placeholder", "{{ .Values.tag }}"],
    [`image: ${N}:\${TAG}`, "placeholder", `\${TAG}`],
    [`image: ${N}:8.0\nimage: redis:7`, "several-names", `${N}:8.0, docker.io/redis:7`],
    [`image: ${N}:`, "tag-empty", ""],
  ])("says what is wrong with %j", (text, problem, part) => {
    expect(readInput(text)).toMatchObject({ kind: "invalid", problem, part });
  });
});

describe("Bicep modules", () => {
  const module = { kind: "image", host: "mcr.microsoft.com", official: true, region: "global" };
  const repository = "bicep/avm/res/network/virtual-network";

  it.each([
    "br/public:avm/res/network/virtual-network:0.1.0",
    "'br/public:avm/res/network/virtual-network:0.1.0'",
    "br:mcr.microsoft.com/bicep/avm/res/network/virtual-network:0.1.0",
    "module net 'br/public:avm/res/network/virtual-network:0.1.0' = {",
    "module net 'br:mcr.microsoft.com/bicep/avm/res/network/virtual-network:0.1.0' = {\n  name: 'net'\n}",
    "using 'br/public:avm/res/network/virtual-network:0.1.0'",
    "import * as net from 'br/public:avm/res/network/virtual-network:0.1.0' // types",
  ])("reads %s", (text) => {
    expect(readInput(text)).toEqual({ ...module, repository, tag: "0.1.0" });
  });

  it("reads one without a version, and one of the other region", () => {
    expect(readInput("br/public:avm/ptn/x")).toEqual({ ...module, repository: "bicep/avm/ptn/x" });
    expect(readInput("br:mcr.azure.cn/bicep/a/b:1")).toMatchObject({
      region: "china",
      repository: "bicep/a/b",
      tag: "1",
    });
  });

  it.each([
    ["br/contoso:net/x:1", "bicep-alias-unknown", "contoso"],
    ["br:bicep/avm/x:1", "host-missing", "bicep/avm/x:1"],
    ["br/public:avm/res/X:1", "repository-uppercase", "bicep/avm/res/X"],
    ["br/public:avm/…:1.0", "placeholder", "…"],
  ])("says what is wrong with %s", (text, problem, part) => {
    expect(readInput(text)).toMatchObject({ kind: "invalid", problem, part });
  });
});

describe("PowerShell modules", () => {
  it.each([
    ["Install-PSResource -Name Az.Accounts -Version 1.2.3 -Repository MAR", { tag: "1.2.3" }],
    ["Find-PSResource az.accounts -Repository MAR", {}],
    ["install-psresource -Repository mar -TrustRepository -Name Az.Accounts", {}],
    ["PS C:\\> Install-PSResource -Name Az.Accounts -Version '[1.0, 2.0)' -Repository MAR", {}],
  ])("reads %s", (text, rest) => {
    const module = { kind: "image", official: true, region: "global", repository: "psresource/az.accounts" };
    expect(readInput(text)).toEqual({ ...module, ...rest });
  });

  it("ignores other galleries", () => {
    expect(readInput("Install-PSResource -Name Az.Accounts").kind).toBe("search");
    expect(readInput("Install-PSResource -Name Az.Accounts -Repository PSGallery").kind).toBe("search");
  });
});
