import { describe, expect, it } from "vitest";
import { resolveInCatalog } from "@/lib/contract/resolve/resolve-in-catalog";
import { readInput } from "@/lib/mar/input/read-input";
import { repositorySearch } from "@/lib/mar/repository-search";
import { catalogOption, optionsFor, packagesOption, repositoriesIn } from "./palette-options";

const NAMES = ["dotnet/aspnet", "dotnet/core/aspnet", "dotnet/sdk", "mssql/server"];
const search = repositorySearch(NAMES);

function groupsFor(text: string) {
  const resolved = resolveInCatalog(readInput(text), search, "global");
  if (resolved.kind !== "known") throw new Error("only the server can tell");
  return optionsFor(resolved.outcome, search).map(({ id, options }) => [id, ...options.map(({ path }) => path)]);
}

describe("optionsFor", () => {
  it.each([
    ["docker pull mcr.azure.cn/mssql/server:2022", [["answer", "/mssql/server:2022?region=china"]]],
    [
      "aspnet",
      [
        ["repositories", "/dotnet/aspnet", "/dotnet/core/aspnet"],
        ["answer", "/?q=aspnet"],
      ],
    ],
    ["mssql", [["answer", "/mssql/server"]]],
    ["Dotnet/Sdk:1", [["nearest", "/dotnet/sdk:1"]]],
    ["sha256:1", []],
  ])("offers for %s", (text, groups) => {
    expect(groupsFor(text)).toEqual(groups);
  });

  it("names the product that is found, and opens its tags filtered", () => {
    const resolved = resolveInCatalog(readInput("sql server 2022"), search, "global");
    expect(resolved.kind === "known" && optionsFor(resolved.outcome, search)[0]?.options).toEqual([
      {
        kind: "repository",
        region: "global",
        name: "mssql/server",
        path: "/mssql/server?q=2022",
        product: "SQL Server",
        filter: "2022",
      },
    ]);
  });

  it("shows the given name if it differs from today's", () => {
    const resolved = resolveInCatalog(readInput("mcr.azk8s.cn/mssql/server:1"), search, "global");
    expect(resolved.kind === "known" && optionsFor(resolved.outcome, search)[0]?.options).toEqual([
      {
        kind: "image",
        region: "china",
        name: "mssql/server:1",
        path: "/mssql/server:1?region=china",
        given: { name: "mcr.azk8s.cn/mssql/server:1", relation: "retired-proxy" },
      },
    ]);
  });

  it("shows the kind and region of near names and of other places", () => {
    const path = "/a:1?region=china";
    const refusal = {
      problem: "repository-unknown",
      part: "b",
      region: "china",
      nearest: [
        { input: "mcr.azure.cn/a:1", region: "china", path },
        { input: "localhost:80/a", region: "global", path: "/a" },
      ],
    } as const;
    expect(optionsFor({ ok: false, refusal: { ...refusal, nearest: [...refusal.nearest] } }, undefined)).toEqual([
      {
        id: "nearest",
        options: [
          { kind: "image", region: "china", name: "mcr.azure.cn/a:1", path },
          { kind: "repository", region: "global", name: "localhost:80/a", path: "/a" },
        ],
      },
    ]);
  });
});

it("accepts only repository names from a device's storage", () => {
  expect(repositoriesIn(["a/b", "../etc", "javascript:alert(1)", "//evil.example", "<b>"], "china")).toEqual([
    { kind: "repository", region: "china", name: "a/b", path: "/a/b?region=china" },
  ]);
  expect(catalogOption("global").path).toBe("/?browse=all");
});

describe("the option to search packages", () => {
  it.each([
    ["openssl", "/search?q=pkg:openssl"],
    [" openssl@3.0.* ", "/search?q=pkg:openssl@3.0.*"],
    ["pkg:deb/debian/openssl@3.0.2", "/search?q=pkg:deb/debian/openssl@3.0.2"],
    ["purl:pkg:npm/a", "/search?q=purl:pkg:npm/a"],
  ])("leads from %j to %s", (text, path) => {
    expect(packagesOption(text, "global").map((option) => decodeURIComponent(option.path))).toEqual([path]);
  });

  it.each(["docker pull a", "os:alpine", "-x", ""])("is missing for %j", (text) => {
    expect(packagesOption(text, "global")).toEqual([]);
  });
});
