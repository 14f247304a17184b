import { describe, expect, it } from "vitest";
import { CATALOG_NAMES } from "@/lib/sample/content/names/catalog-names";
import { namespacesOf } from "./namespace";
import { namespaceTree } from "./namespace-tree";

describe("namespaceTree", () => {
  it("puts names below their namespaces, and those alone in theirs beside them", () => {
    const names = [
      "azure-cli",
      "dotnet/sdk",
      "dotnet/framework/sdk",
      "dotnet/framework/wcf",
      "windows",
      "windows/server",
    ];
    expect(namespaceTree([...names, "openjdk/jdk", "dotnet/monitor", "dotnet/monitor/base"])).toEqual({
      branches: [
        {
          name: "dotnet",
          count: 5,
          below: [
            { name: "dotnet/framework", count: 2 },
            { name: "dotnet/monitor", count: 2 },
          ],
          repositories: ["dotnet/sdk"],
        },
        { name: "windows", count: 2, below: [], repositories: ["windows", "windows/server"] },
      ],
      single: ["azure-cli", "openjdk/jdk"],
      more: 0,
    });
    expect(namespaceTree([])).toEqual({ branches: [], single: [], more: 0 });
  });

  it("has all namespaces of MAR, with their numbers", () => {
    const { branches, single, more } = namespaceTree(CATALOG_NAMES);
    const counted = namespacesOf(CATALOG_NAMES);
    expect(more).toBe(0);
    expect(branches.map(({ name, count }) => `${name} ${count}`)).toEqual(
      counted
        .filter(({ count }) => count > 1)
        .map(({ name, count }) => `${name} ${count}`)
        .sort(),
    );
    expect(branches.length + single.length).toBe(counted.length);
  });

  it("stays small, whatever the catalog is", () => {
    const names = Array.from({ length: 300_000 }, (_, at) => `n${at % 5_000}/g${at % 70_000}/r${at}`);
    const { branches, single, more } = namespaceTree(names);
    const parts = branches.reduce((sum, { below, repositories }) => sum + below.length + repositories.length, 0);
    expect(parts).toBeLessThanOrEqual(280);
    expect(branches.length + single.length).toBeLessThanOrEqual(120);
    expect(branches.length + single.length + more).toBe(5_000);
  });
});
