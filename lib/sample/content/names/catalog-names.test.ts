import { describe, expect, it } from "vitest";
import { parseRepository } from "@/lib/oci/name/repository";
import { CATALOG_NAMES, CATALOG_SIZE, LISTED_WITHOUT_CONTENT, MISSING_IN_CHINA } from "./catalog-names";

describe("CATALOG_NAMES", () => {
  it("has as many different names as MAR, all of them valid", () => {
    expect(new Set(CATALOG_NAMES).size).toBe(CATALOG_SIZE);
    expect(CATALOG_NAMES.filter((name) => !parseRepository(name))).toEqual([]);
  });

  it("is in no order", () => {
    const ascents = CATALOG_NAMES.filter((name, at) => name > (CATALOG_NAMES[at - 1] ?? "")).length;
    expect(ascents / CATALOG_SIZE).toBeGreaterThan(0.4);
    expect(ascents / CATALOG_SIZE).toBeLessThan(0.6);
  });

  it.each([
    "dotnet/aspnet",
    "dotnet/nightly/aspnet",
    "windows/servercore",
    "mssql/server",
    "playwright",
    "azure-cli",
    "powershell",
    "devcontainers/base",
    "azurelinux/base/core",
    "oss/kubernetes/pause",
    "helm/keda",
    "bicep/avm/res/network/virtual-network",
    "psresource/az.accounts",
  ])("lists %s, with content, in both regions", (name) => {
    expect(CATALOG_NAMES).toContain(name);
    expect(LISTED_WITHOUT_CONTENT.has(name)).toBe(false);
    expect(MISSING_IN_CHINA.has(name)).toBe(false);
  });

  it("lists some that have lost their content, and lacks some in China", () => {
    expect(LISTED_WITHOUT_CONTENT.size).toBeGreaterThan(10);
    expect(MISSING_IN_CHINA.size).toBeGreaterThan(60);
    expect(MISSING_IN_CHINA.size).toBeLessThan(200);
  });
});
