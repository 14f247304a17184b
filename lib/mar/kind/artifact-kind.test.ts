import { expect, test } from "vitest";
import { likelyArtifactKind } from "./artifact-kind";

test.each([
  ["dotnet/aspnet", "index"],
  ["bicep", "bicep-module"],
  ["bicep/avm/res/cache/redis", "bicep-module"],
  ["bicepish/a", "index"],
  ["psresource/az.accounts", "powershell-module"],
  ["helm/keda", "helm-chart"],
  ["azurearck8s/charts/flux/stable", "helm-chart"],
  ["oss/kubernetes/helm", "index"],
  ["", "index"],
] as const)("%s is likely to hold a %s", (repository, kind) => {
  expect(likelyArtifactKind(repository)).toBe(kind);
});
