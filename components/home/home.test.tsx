import { describe, expect, it, vi } from "vitest";
import { rendered, textOf } from "@/components/artifact/rendered.testing";
import type { HomeCatalog, RegionState } from "@/lib/contract/catalog/home-catalog";
import { FAMILIES } from "@/lib/mar/family/families";
import { namespaceTree } from "@/lib/mar/name/namespace-tree";
import { repositorySchema } from "@/lib/oci/name/repository-schema";
import { tagSchema } from "@/lib/oci/name/tag-schema";
import { CATALOG_NAMES } from "@/lib/sample/content/names/catalog-names";
import { FamilyList } from "./family-list";
import { MovedLately } from "./moved-lately";
import { NamespaceSection } from "./namespace-section";
import { RegionStates } from "./region-states";

vi.mock("@/lib/i18n/messages", () => import("@/lib/i18n/messages.testing"));

const NOW = Date.parse("2026-11-29T12:00:00Z");
const catalog = (names: readonly string[], more: Partial<HomeCatalog> = {}): HomeCatalog => ({
  tree: namespaceTree(names),
  total: names.length,
  counts: new Map(),
  unlisted: new Set(),
  ...more,
});

describe("the home page", () => {
  it("shows families without a catalog, and says which image a region's catalog lacks", () => {
    const without = textOf(rendered(<FamilyList region="global" catalog={undefined} isWide />));
    expect(without).toContain("dotnet/ sdk :10.0");
    expect(without).not.toContain("not in the catalog");
    const counts = new Map<string, number>(FAMILIES.flatMap(({ namespaces }) => namespaces.map((each) => [each, 3])));
    const lacking = catalog([], { unlisted: new Set(["helm/keda"]), counts: counts.set("cbl-mariner", 0) });
    const html = rendered(<FamilyList region="china" catalog={lacking} isWide />, "?region=china");
    expect(textOf(html).match(/not in the catalog of China/g)).toHaveLength(1);
    expect(html).toContain('href="/?namespace=bicep/avm&amp;region=china"');
    // A namespace without repositories is no place to go.
    expect(html).not.toContain("namespace=cbl-mariner");
  });

  it("says what each endpoint last said", () => {
    const base = { requests: 1, throttled: false, since: new Date(NOW).toISOString() };
    const states: Record<"global" | "china", RegionState> = {
      global: { ...base, reachable: false, failure: "timeout", lastAsked: "2026-11-29T11:58:00Z", repositories: 1 },
      china: { ...base, requests: 0, repositories: undefined },
    };
    const text = textOf(rendered(<RegionStates states={states} now={NOW} />));
    expect(text).toMatch(
      /mcr\.microsoft\.com 1 repository did not answer 2 min ago : The registry did not answer in time/,
    );
    expect(text).toMatch(/mcr\.azure\.cn not asked yet/);
    expect(text).toContain("Use China");
  });

  it("names what changed with its day, and leads to that day", () => {
    const changed = {
      repository: repositorySchema.parse("dotnet/sdk"),
      day: NOW - (NOW % 86_400_000),
      at: NOW,
      count: 41,
      added: 0,
      tags: [tagSchema.parse("10.0"), tagSchema.parse("latest")],
    };
    const html = rendered(<MovedLately region="china" moved={[changed]} />);
    expect(textOf(html)).toMatch(/dotnet\/ sdk 29 Nov 2026 10\.0, latest and 39 more/);
    expect(html).toContain('href="/history/dotnet/sdk?region=china&amp;day=2026-11-29"');
  });

  it("stays small, whatever the catalog is", () => {
    const nodes = (names: readonly string[]) =>
      rendered(<NamespaceSection region="global" catalog={catalog(names)} />).match(/<\w/g)?.length ?? 0;
    const many = Array.from({ length: 30_000 }, (_, at) => `n${at % 3_000}/g${at % 9_000}/r${at}`);
    expect(nodes(CATALOG_NAMES)).toBeLessThan(1_300);
    expect(nodes(many)).toBeLessThan(1_800);
  });
});
