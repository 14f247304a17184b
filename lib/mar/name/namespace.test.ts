import { expect, it } from "vitest";
import { CATALOG_NAMES } from "@/lib/sample/content/names/catalog-names";
import { countInNamespace, isInNamespace, namespacesOf } from "./namespace";

const SORTED = CATALOG_NAMES.toSorted();

it("counts what is in a namespace, however deep, and what has its name", () => {
  const names = ["a", "a-b/c", "a.b", "a/b", "a/b/c", "a/bc", "a0", "b"];
  expect(["a", "a/b", "b", "c", "a/b/c/d", ""].map((each) => countInNamespace(names, each))).toEqual([
    4, 2, 1, 0, 0, 0,
  ]);
  for (const namespace of ["dotnet", "dotnet/framework", "oss/v2", "azure-cli", "windows"]) {
    const inside = SORTED.filter((name) => isInNamespace(name, namespace));
    expect(countInNamespace(SORTED, namespace), namespace).toBe(inside.length);
  }
  for (const { name, count } of namespacesOf(SORTED)) expect(countInNamespace(SORTED, name), name).toBe(count);
});
