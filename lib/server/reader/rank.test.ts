import { expect, test } from "vitest";
import { rankOf } from "./rank";

test("reads what many people use first, then the well-known families, then the rest", () => {
  const names = ["zzz/other", "psresource/az.compute", "dotnet/nightly/sdk", "helm/keda", "dotnet/sdk"];
  expect(names.toSorted((a, b) => rankOf(a) - rankOf(b))).toEqual([
    "dotnet/sdk",
    "helm/keda",
    "dotnet/nightly/sdk",
    "psresource/az.compute",
    "zzz/other",
  ]);
});
