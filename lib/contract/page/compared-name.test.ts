import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatComparedName, readComparedName } from "./compared-name";
import { comparisonPath } from "./comparison-page";

const digest = `sha256:${"a".repeat(64)}`;

describe("readComparedName", () => {
  it.each([
    ["dotnet/aspnet:10.0", "dotnet/aspnet", { tag: "10.0" }, "10.0", "china", false],
    ["  azure-cli:2.50.0 ", "azure-cli", { tag: "2.50.0" }, "2.50.0", "china", false],
    [`dotnet/aspnet@${digest}`, "dotnet/aspnet", { digest }, digest, "china", false],
    [`dotnet/aspnet:10.0@${digest}`, "dotnet/aspnet", { tag: "10.0", digest }, digest, "china", false],
    ["mcr.microsoft.com/dotnet/aspnet:9.0", "dotnet/aspnet", { tag: "9.0" }, "9.0", "global", true],
    ["mcr.azure.cn/dotnet/aspnet:9.0", "dotnet/aspnet", { tag: "9.0" }, "9.0", "china", true],
    ["compare/tool:1", "compare/tool", { tag: "1" }, "1", "china", false],
    ["docker.io/library/alpine:3", "docker.io/library/alpine", { tag: "3" }, "3", "china", false],
  ])("reads %j in China", (text, repository, rest, reference, region, hasHost) => {
    const name = { imageName: { repository, ...rest }, reference, region, hasHost };
    expect(readComparedName(text, "china")).toEqual({ kind: "name", name });
  });

  it.each(["", " ", "\t\n"])("does not read %j as a name", (text) => {
    expect(readComparedName(text, "global")).toEqual({ kind: "none" });
  });

  it.each([
    ["dotnet/aspnet", "REFERENCE_MISSING", "dotnet/aspnet"],
    ["mcr.azure.cn/dotnet/aspnet", "REFERENCE_MISSING", "dotnet/aspnet"],
    // A host alone is read as a repository, because it could be one.
    ["mcr.azure.cn", "REFERENCE_MISSING", "mcr.azure.cn"],
    ["mcr.azure.cn/", "NAME_INVALID", ""],
    ["mcr.azure.cn/mcr.azure.cn//a:1", "NAME_INVALID", "mcr.azure.cn//a"],
    ["Dotnet/aspnet:10.0", "NAME_INVALID", "Dotnet/aspnet"],
    ["dotnet/asp net:10.0", "NAME_INVALID", "dotnet/asp net"],
    ["https://mcr.microsoft.com/azure-cli:2", "TAG_INVALID", "//mcr.microsoft.com/azure-cli:2"],
    ["localhost:5000/a:1", "TAG_INVALID", "5000/a:1"],
    ["azure-cli:", "TAG_INVALID", ""],
    ["azure-cli@sha256:12", "DIGEST_INVALID", "sha256:12"],
    ["<script>alert(1)</script>", "NAME_INVALID", "<script>alert(1)</script>"],
  ])("says what is wrong with %j", (text, problem, part) => {
    expect(readComparedName(text, "global")).toEqual({ kind: "invalid", problem, part });
  });

  it("never throws, and reads back what it has written", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.stringMatching(/^(mcr\.azure\.cn\/)?[a-z/]{1,9}[:@][a-z0-9.]{1,9}$/)),
        (text) => {
          const reading = readComparedName(text, "global");
          if (reading.kind !== "name") return;
          expect(readComparedName(formatComparedName(reading.name), "global")).toEqual(reading);
        },
      ),
    );
  });
});

describe("comparisonPath", () => {
  it.each([
    [{ region: "global" }, "/compare"],
    [{ region: "china" }, "/compare?region=china"],
    [{ from: "a/b:1", region: "global" }, "/compare?from=a/b:1"],
    [
      { from: `a@${digest}`, to: "mcr.azure.cn/b:2", region: "china", platform: "linux/arm64/v8" },
      `/compare?from=a@${digest}&to=mcr.azure.cn/b:2&region=china&platform=linux/arm64/v8`,
    ],
    [{ from: "a&to=b #%", to: "c", region: "global" }, "/compare?from=a%26to%3Db%20%23%25&to=c"],
  ] as const)("of %j is %s", (address, path) => {
    expect(comparisonPath(address)).toBe(path);
  });

  it("keeps any two names as they are", () => {
    const text = fc.string({ minLength: 1, unit: "grapheme" });
    fc.assert(
      fc.property(text, text, (from, to) => {
        const { searchParams } = new URL(comparisonPath({ from, to, region: "china" }), "http://localhost");
        expect([...searchParams]).toEqual([
          ["from", from],
          ["to", to],
          ["region", "china"],
        ]);
      }),
    );
  });
});
