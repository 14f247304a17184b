import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matchRanges, repositorySearch } from "./repository-search";

const names = [
  "azure-functions/dotnet",
  "bicep/avm/res/network/virtual-network",
  "dotnet/aspire-dashboard",
  "dotnet/aspnet",
  "dotnet/aspnet-extra",
  "dotnet/framework/aspnet",
  "dotnet/nightly/aspnet",
  "dotnet/sdk",
  "mssql/server",
  "windows/servercore",
  "windows/server",
];
const search = repositorySearch(names);

describe("repositorySearch", () => {
  it("shows everything for an empty query", () => {
    expect(search("  ")).toEqual(names);
  });

  it("puts an exact name first, then names that begin with it", () => {
    expect(search("dotnet/aspnet").slice(0, 2)).toEqual(["dotnet/aspnet", "dotnet/aspnet-extra"]);
  });

  it("puts a last component equal to the query before longer ones", () => {
    expect(search("aspnet").slice(0, 4)).toEqual([
      "dotnet/aspnet",
      "dotnet/nightly/aspnet",
      "dotnet/framework/aspnet",
      "dotnet/aspnet-extra",
    ]);
  });

  it("puts an exact name first, however it could be read otherwise", () => {
    const odd = [
      "2022",
      "alpine",
      "asp.net/x",
      "dotnet",
      "k8s",
      "k8se/quickstart",
      "node.js",
      "oss/kubernetes",
      "sql-server",
    ];
    for (const name of odd) expect(repositorySearch(odd)(name)[0], name).toBe(name);
  });

  it("matches a slash literally", () => {
    expect(search("t/sdk")).toEqual(["dotnet/sdk"]);
    expect(search("/aspnet")[0]).toBe("dotnet/aspnet");
    expect(search("windows/").every((name) => name.startsWith("windows/"))).toBe(true);
  });

  it.each([
    ["dotnt asp", "dotnet/aspnet"],
    ["apsnet", "dotnet/aspnet"],
    ["servrcore", "windows/servercore"],
    ["msql server", "mssql/server"],
    ["dotnett/sdk", "dotnet/sdk"],
    ["aspnet dotnet", "dotnet/aspnet"],
    ["ASPNET", "dotnet/aspnet"],
  ])("finds %s", (query, name) => {
    expect(search(query)).toContain(name);
  });

  it("finds nothing if nothing fits", () => {
    expect(search("zzzzzz")).toEqual([]);
  });

  it("never throws, and returns only names of the list, each once", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.string({ unit: "grapheme" }), fc.constantFrom("(", "[", "\\", "*", '"', '-"a"')),
        (query) => {
          const found = search(query);
          expect(new Set(found).size).toBe(found.length);
          expect(found.every((name) => names.includes(name))).toBe(true);
        },
      ),
    );
  });
});

describe("matchRanges", () => {
  it("marks what was found", () => {
    expect(matchRanges("dotnet/aspnet", "aspnet")).toEqual([7, 13]);
    expect(matchRanges("dotnet/aspnet", "dotnt asp").length).toBeGreaterThan(2);
    expect(matchRanges("dotnet/aspnet", "")).toEqual([]);
    // A name that is still on screen while the next list is computed.
    expect(matchRanges("dotnet/aspnet", "qqqqzzzz")).toEqual([]);
    expect(matchRanges("dotnet/aspnet", "qqqq zzzz")).toEqual([]);
  });
});
