import { describe, expect, it } from "vitest";
import { imageIndexSchema } from "@/lib/oci/manifest/manifest";
import { parseTag } from "@/lib/oci/name/tag";
import { configFaultsOf, faultsOf } from "../images/faults.testing";
import { CATALOG_NAMES, LISTED_WITHOUT_CONTENT } from "../names/catalog-names";
import { ODD_SBOM_KINDS } from "../referrers/odd-sbom";
import { referrersOf } from "../referrers/referrers-of";
import { Repositories } from "./repositories";

const repositories = new Repositories();

function manifest(name: string, tag: string) {
  const repository = repositories.get(name);
  const target = repository?.content.tags.get(tag);
  const made = target && repository?.byTarget(target);
  if (!made) throw new Error(`no ${name}:${tag}`);
  return made;
}

describe("Repositories", () => {
  it("fills every repository of the catalog that has not lost its content", () => {
    const bad: string[] = [];
    for (const name of CATALOG_NAMES) {
      const repository = repositories.get(name);
      if ((repository === undefined) !== LISTED_WITHOUT_CONTENT.has(name)) bad.push(name);
      for (const tag of repository?.content.tags.keys() ?? []) if (!parseTag(tag)) bad.push(`${name}:${tag}`);
    }
    expect(bad).toEqual([]);
  });

  it.each([
    ["dotnet/runtime-deps", 7_315],
    ["dotnet/sdk", 6_015],
    ["sample/one-tag", 1],
    ["sample/no-tags", 0],
    ["sample/null-tags", 0],
    ["sample/hundred-thousand-tags", 100_000],
  ])("gives %s %i tags", (name, count) => {
    expect(repositories.get(name)?.tags().length).toBe(count);
  });

  it("gives mssql/server about as many tags as MAR", () => {
    expect(repositories.get("mssql/server")?.tags().length).toBeGreaterThan(250);
    expect(repositories.get("mssql/server")?.tags().length).toBeLessThan(300);
  });

  it.each([
    ["mssql/server", "2022-latest"],
    ["windows/servercore", "ltsc2022"],
    ["dotnet/framework/aspnet", "4.8"],
    ["playwright", "v1.63.0-noble"],
    ["devcontainers/base", "2-trixie"],
    ["azure-cli", "latest"],
    ["powershell", "7.5-ubuntu-24.04"],
    ["azure-functions/python", "4-python3.11"],
    ["azurelinux/base/core", "3.0"],
    ["dotnet/monitor", "10"],
    ["dotnet-buildtools/prereqs", "ubuntu-22.04-helix-amd64"],
    ["sample/foreign-layers", "1809"],
    ["sample/nested-index", "nested"],
    ["sample/nested-index", "two-levels"],
  ])("has an image with matching bytes as %s:%s", (name, tag) => {
    const image = manifest(name, tag);
    expect(faultsOf(image)).toEqual([]);
    // An attestation has its own kind of configuration, and no history.
    const images = image.entries.filter(({ platform }) => platform?.os !== "unknown");
    expect((images.length > 0 ? images : [image]).flatMap(configFaultsOf)).toEqual([]);
  });

  it.each([
    "helm/keda",
    "helm/aad-pod-identity",
    "bicep/avm/res/network/virtual-network",
    "psresource/az.accounts",
    "sample/unknown-artifact",
    "sample/odd-bicep-modules",
    "sample/many-annotations",
  ])("has an artifact with matching bytes in %s", (name) => {
    const tag = repositories.get(name)?.tags().at(-1) ?? "";
    expect(faultsOf(manifest(name, tag))).toEqual([]);
  });

  it.each(["outside", "bomb", "no-chart", "broken-chart-yaml", "cut", "not-gzip"])(
    "has a chart with true bytes as sample/odd-charts:%s, small on the wire",
    (tag) => {
      const chart = manifest("sample/odd-charts", tag);
      expect(faultsOf(chart)).toEqual([]);
      expect(chart.blobs[1]?.size).toBeLessThan(500_000);
    },
  );

  it.each([
    ["config-missing", [expect.stringMatching(/^descriptor /)]],
    ["config-of-another-type", []],
    ["history-too-short", []],
    ["history-missing", []],
    ["layer-without-media-type", []],
    ["dates-that-are-none", []],
  ])("has an index with matching bytes as sample/odd-images:%s, except for missing parts", (tag, faults) => {
    expect(faultsOf(manifest("sample/odd-images", tag))).toEqual(faults);
  });

  it.each(ODD_SBOM_KINDS)("has an odd bill of materials with matching bytes for sample/odd-sboms:%s", (tag) => {
    const index = manifest("sample/odd-sboms", tag);
    const [sbom, ...more] = referrersOf(
      "sample/odd-sboms",
      { key: tag, created: "2026-07-14", make: () => index },
      index,
    );
    expect(sbom && faultsOf(sbom)).toEqual([]);
    expect(more).toEqual([]);
    const size = sbom?.blobs.at(-1)?.size ?? 0;
    if (tag === "many-packages") expect(size).toBeGreaterThan(30_000_000);
    else expect(size).toBeLessThan(500_000);
  });

  it("has an artifact with ten thousand annotations", () => {
    const { annotations = {} } = manifest("sample/many-annotations", "10000");
    expect(Object.keys(annotations)).toHaveLength(10_000);
  });

  it("has an index that lists itself, under a digest that is not its own", async () => {
    const repository = repositories.get("sample/nested-index");
    const index = manifest("sample/nested-index", "itself");
    const [listed] = index.entries;
    const { manifests } = imageIndexSchema.parse(JSON.parse(index.bytes.toString()));
    expect(manifests[0]).toMatchObject({ digest: listed?.digest, size: index.bytes.length });
    expect(listed?.digest).not.toBe(index.digest);
    expect((listed && (await repository?.manifest(listed.digest)))?.bytes).toEqual(index.bytes);
  });

  it("leaves the media type out of Bicep modules", () => {
    const tag = repositories.get("bicep/avm/res/network/virtual-network")?.tags().at(-1) ?? "";
    const body = JSON.parse(manifest("bicep/avm/res/network/virtual-network", tag).bytes.toString());
    expect(body).not.toHaveProperty("mediaType");
    expect(body).toHaveProperty("artifactType");
  });

  it("lists two hundred platforms, and none at all", () => {
    const platforms = manifest("sample/two-hundred-platforms", "many").entries.map(({ platform }) =>
      JSON.stringify(platform),
    );
    expect(new Set(platforms).size).toBe(200);
    expect(manifest("sample/index-without-platforms", "bare").bytes.toString()).not.toContain("platform");
  });
});
