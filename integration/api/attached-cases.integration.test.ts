import { describe, expect, it, test } from "vitest";
import { type SbomStreamLine, sbomStreamLineSchema } from "@/lib/contract/image/sbom-stream";
import { imageIndexSchema } from "@/lib/oci/manifest/manifest";
import { caseDigest, caseFile, caseJson } from "@/lib/sample/content/cases/case.testing";
import { sampleApi } from "./sample-api";

const here = sampleApi();
const SBOMS = "sample/cases/11-sboms";

async function lines(name: string, manifest: string): Promise<SbomStreamLine[]> {
  const text = await (await here.api.get(`/api/global/sboms/${name}?manifest=${manifest}`)).text();
  return text
    .trimEnd()
    .split("\n")
    .map((line) => sbomStreamLineSchema.parse(JSON.parse(line)));
}

function listed(title: string): string {
  const { manifests } = imageIndexSchema.parse(caseJson("11-sboms/referrers.json"));
  return manifests.find(({ annotations }) => annotations?.["org.opencontainers.image.title"] === title)?.digest ?? "";
}

describe("an unusually written SBOM", () => {
  it.each([
    ["bom-utf8.json", "SPDX-2.2", ["openssl"]],
    ["utf16.json", "SPDX-2.2", ["openssl"]],
    ["data-object.json", "SPDX-2.2", ["openssl"]],
    ["data-string.json", "SPDX-2.2", ["openssl"]],
    ["predicate-string.json", "SPDX-2.2", ["openssl"]],
    ["github.json", "SPDX-2.3", ["openssl"]],
    ["nested.cdx.json", "CycloneDX-1.5", ["rustls", "/usr/lib/x.dll", "MyBinary"]],
  ])("%s is read", async (title, format, names) => {
    const all = await lines(SBOMS, listed(title));
    expect(all.flatMap((line) => ("package" in line ? line.package.name : []))).toEqual(names);
    expect(all.at(-1)).toMatchObject({ end: { format } });
  });

  it.each([
    ["cdx.xml", "cdx.xml"],
    ["tag-value.spdx", "spdx"],
    ["syft.json", "syft.json"],
  ])("%s is downloaded unchanged", async (title, ending) => {
    const saved = await here.api.get(`/api/global/attached/${SBOMS}?manifest=${listed(title)}`);
    expect(saved.status).toBe(200);
    expect(Buffer.from(await saved.arrayBuffer())).toEqual(caseFile(`11-sboms/${title}`));
    expect(saved.headers.get("Content-Disposition")).toMatch(new RegExp(`-[0-9a-f]{12}\\.${ending}"$`));
  });
});

test("a bundle without its own type is the SBOM that its annotation names", async () => {
  const all = await lines("sample/cases/03-bundle", caseDigest("03-bundle/sbom-manifest.json"));
  expect(all).toMatchObject([{ package: { name: "zlib" } }, { end: { format: "CycloneDX-1.6" } }]);
});

test("without the Referrers API, the list has each referrer's type", async () => {
  const subject = caseDigest("03-bundle/image-manifest.json");
  const answer = await here.api.get(`/api/global/v2/sample/cases/03-bundle-by-tag/referrers/${subject}`);
  const { manifests } = imageIndexSchema.parse(await answer.json());
  expect(manifests.map(({ annotations }) => annotations?.["dev.sigstore.bundle.predicateType"])).toEqual([
    "https://sigstore.dev/cosign/sign/v1",
    undefined,
    "https://cyclonedx.org/bom",
  ]);
});
