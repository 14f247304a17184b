import { describe, expect, it } from "vitest";
import { resolveInCatalog } from "@/lib/contract/resolve/resolve-in-catalog";
import { messageIn, withMessage } from "@/lib/contract/resolve/resolve-message";
import { readInput } from "@/lib/mar/input/read-input";
import { repositorySearch } from "@/lib/mar/repository-search";
import { offersFor, searchOption } from "./palette-groups";
import { optionNames } from "./palette-options";

const NAMES = ["devcontainers/base", "dotnet/aspnet", "dotnet/sdk", "oss/ratelimit", "oss/x/ratelimit"];
const search = repositorySearch(NAMES);
const known = { search, region: "china", hasFailed: false } as const;

function offered(text: string, more: { hasFailed?: boolean } = {}) {
  const resolved = resolveInCatalog(readInput(text, "china"), search, "china");
  const outcome = resolved.kind === "known" ? withMessage(resolved.outcome, messageIn(text)) : undefined;
  const { groups, first, isSearch } = offersFor(text, { ...known, ...more, outcome });
  const paths = groups.flatMap(({ options }) => options.map(({ path }) => decodeURIComponent(path)));
  return { paths, first, isSearch };
}

describe("a text with conditions", () => {
  it.each([
    ...["os:alpine", "os:alpine arch:arm64 ver:>=9 -preview life:supported size:<60MB repo:dotnet/", "-os:alpine"],
    ...[
      "repo:dotnet/",
      "kind:helm-chart",
      "created:>=2026-01",
      "base:dotnet/aspnet:8.0",
      `base:sha256:${"a1".repeat(32)}`,
    ],
    ...["base:mcr.azure.cn/dotnet/aspnet:8.0", "aspnet life:ended", "OS:Alpine", "pkg:openssl@3.0.*", "PKG:a"],
    ...[
      "pkg:deb/debian/openssl@3.0.2?arch=amd64",
      "os:alpine pkg:openssl",
      "ver:>=9 status:404",
      `${"a".repeat(300)} os:b`,
    ],
  ])("is searched for in all tags, at once and by Enter alone: %s", (text) => {
    const { paths, first, isSearch } = offered(text);
    expect([paths[0], first, isSearch]).toEqual([`/search?q=${text}&region=china`, 0, true]);
    expect(paths.some((path) => /^\/(?:os|kind|ver|base|size|pkg|created):?/.test(path))).toBe(false);
  });

  it("keeps the image that it names as well", () => {
    expect(offered("base:mcr.azure.cn/dotnet/aspnet:8.0").paths[1]).toBe("/dotnet/aspnet:8.0?region=china");
  });

  it.each([
    ...["devcontainers/base:ubuntu", "mcr.azure.cn/dotnet/aspnet:8.0", "docker pull mcr.azure.cn/dotnet/aspnet:8.0"],
    ...["docker run -e os:alpine mcr.azure.cn/dotnet/sdk:8.0", "kind:Pod\nimage: mcr.azure.cn/dotnet/sdk:8.0"],
  ])("is not %s, which opens its page", (text) => {
    const { paths, first, isSearch } = offered(text);
    expect([paths[0], first, isSearch]).toEqual([expect.stringMatching(/^\/(?:dotnet|devcontainers)\//), 0, false]);
  });

  it.each(["os:", "database:a", "a/os:b", `os:a ${"b".repeat(2_000)}`])("is not %s", (text) => {
    expect(offered(text).isSearch).toBe(false);
  });
});

it.each([
  ["repo:dotnet/ life:ended", "/search?q=repo:dotnet/ life:ended&region=china", true],
  ["aspnet os:alpine", "/search?q=aspnet os:alpine&region=china", false],
  ["aspnet pkg:openssl", "/search?q=aspnet pkg:openssl&region=china", false],
])("leads %s from the catalog's field to the search", (text, path, isAll) => {
  const found = searchOption(text, "china");
  expect([decodeURIComponent(found?.option.path ?? ""), found?.isAll]).toEqual([path, isAll]);
  expect(searchOption(text.replaceAll(":", " "), "china")).toBeUndefined();
});

it("gives no two options one name", () => {
  for (const text of [
    "ratelimit",
    "dotnet",
    "os:alpine",
    "dotnet/sdk",
    "Dotnet/Sdk:1",
    "base:mcr.azure.cn/dotnet/aspnet",
  ]) {
    const resolved = resolveInCatalog(readInput(text, "china"), search, "china");
    const outcome = resolved.kind === "known" ? resolved.outcome : undefined;
    const names = optionNames(offersFor(text, { ...known, outcome }).groups);
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThan(0);
  }
});

describe("a text without conditions", () => {
  it("opens nothing by Enter alone where it is no name", () => {
    expect(offered("Dotnet/Sdk:1")).toMatchObject({ first: -1, isSearch: false });
  });

  it("is searched for even though nobody could tell what it names", () => {
    const text = "dotnet/unlisted:1";
    expect(offered(text).paths).toEqual([]);
    expect(offered(text, { hasFailed: true })).toMatchObject({ paths: [`/search?q=${text}&region=china`], first: -1 });
  });

  it("is searched for where words of an error message find repositories", () => {
    expect(offered("ratelimit").paths).toContain("/search?q=ratelimit&region=china");
  });

  it("is not searched for as an error message or a name", () => {
    expect(offered("no space left on device").paths).toEqual([]);
    expect(offered("dotnet/sdk").paths).toEqual(["/dotnet/sdk?region=china"]);
  });
});
