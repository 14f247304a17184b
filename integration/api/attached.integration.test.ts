import { beforeEach, describe, expect, it, test } from "vitest";
import { type SbomStreamLine, sbomStreamLineSchema } from "@/lib/contract/image/sbom-stream";
import { imageIndexSchema, imageManifestSchema } from "@/lib/oci/manifest/manifest";
import { MANIFEST_MEDIA_TYPES } from "@/lib/oci/manifest/media-type";
import { sha256 } from "../real-registry/push";
import { problemIn } from "./problem";
import { sampleApi } from "./sample-api";

const here = sampleApi();

async function upstream(path: string): Promise<unknown> {
  const headers = { accept: MANIFEST_MEDIA_TYPES.join(", ") };
  return (await fetch(`${here.sample.global.url}/v2/${path}`, { headers })).json();
}

async function digestOf(name: string, tag: string, entry?: number): Promise<string> {
  const answer = await here.api.get(`/api/global/v2/${name}/manifests/${tag}`, { method: "HEAD" });
  const root = answer.headers.get("Docker-Content-Digest") ?? "";
  if (entry === undefined) return root;
  return imageIndexSchema.parse(await upstream(`${name}/manifests/${root}`)).manifests[entry]?.digest ?? "";
}

/** Returns the first referrer of a type, and its only layer. */
async function attachedTo(name: string, subject: string, type: RegExp) {
  const { manifests } = imageIndexSchema.parse(await upstream(`${name}/referrers/${subject}`));
  const digest = manifests.find(({ artifactType = "" }) => type.test(artifactType))?.digest ?? "";
  const [layer] = imageManifestSchema.parse(await upstream(`${name}/manifests/${digest}`)).layers;
  return { digest, layer: layer?.digest ?? "" };
}

const sbomPath = (name: string, digest: string) => `/api/global/sboms/${name}?manifest=${digest}`;
const savePath = (name: string, digest: string) => `/api/global/attached/${name}?manifest=${digest}`;

async function linesOf(path: string): Promise<SbomStreamLine[]> {
  const response = await here.api.get(path);
  expect(response.status).toBe(200);
  const text = await response.text();
  expect(text.endsWith("\n")).toBe(true);
  return text
    .trimEnd()
    .split("\n")
    .map((line) => sbomStreamLineSchema.parse(JSON.parse(line)));
}

const SBOM = /spdx|cyclonedx/;

describe.each([
  ["azure-cli", "latest", undefined, "SPDX-2.3", [], 5],
  ["azurelinux/base/core", "3.0", 0, "SPDX-2.3", ["gzip"], 5],
  ["dotnet/aspnet", "10.0", 0, "SPDX-2.3", ["in-toto"], 5],
  ["devcontainers/base", "2-trixie", undefined, "CycloneDX-1.6", [], 3],
] as const)("the bill of materials of %s:%s", (name, tag, entry, format, wrapping, count) => {
  it(`has ${count} packages and is ${format} in ${wrapping.join() || "nothing"}`, async () => {
    const { digest } = await attachedTo(name, await digestOf(name, tag, entry), SBOM);
    const lines = await linesOf(sbomPath(name, digest));
    expect(lines).toHaveLength(count + 1);
    expect(lines.slice(0, -1).every((line) => "package" in line)).toBe(true);
    expect(lines.at(-1)).toMatchObject({ end: { format, wrapping, packages: count } });
  });

  it("is downloaded byte for byte", async () => {
    const { digest, layer } = await attachedTo(name, await digestOf(name, tag, entry), SBOM);
    const response = await here.api.get(savePath(name, digest));
    expect(response.status).toBe(200);
    expect(response.headers.get("Content-Disposition")).toMatch(/^attachment; filename="[\w.-]+\.json(?:\.gz)?"$/);
    expect(response.headers.get("X-Content-Type-Options")).toBe("nosniff");
    expect(response.headers.get("Content-Type")).toBe("application/octet-stream");
    expect(sha256(Buffer.from(await response.arrayBuffer()))).toBe(layer);
  });
});

describe("the attestations of a build", () => {
  const attestation = async () => {
    const { manifests } = imageIndexSchema.parse(await upstream("sample/one-tag/manifests/1.0"));
    return manifests.find(({ platform }) => platform?.os === "unknown")?.digest ?? "";
  };

  it("have an SBOM without a named layer", async () => {
    const lines = await linesOf(sbomPath("sample/one-tag", await attestation()));
    expect(lines.at(-1)).toMatchObject({ end: { format: "SPDX-2.3", wrapping: ["in-toto"], packages: 5 } });
  });

  it("have a provenance that is downloaded and is not an SBOM", async () => {
    const digest = await attestation();
    const [, provenance] = imageManifestSchema.parse(await upstream(`sample/one-tag/manifests/${digest}`)).layers;
    const which = `${digest}&layer=${provenance?.digest}`;
    const saved = await here.api.get(savePath("sample/one-tag", which));
    expect(sha256(Buffer.from(await saved.arrayBuffer()))).toBe(provenance?.digest);
    expect(saved.headers.get("Content-Disposition")).toContain(".provenance.json");
    expect(await linesOf(sbomPath("sample/one-tag", which))).toEqual([{ unreadable: expect.any(String) }]);
  });
});

describe("what is not an attached document is refused", () => {
  test.each(["sboms", "attached"])("by %s", async (kind) => {
    const name = "dotnet/aspnet";
    const index = await digestOf(name, "10.0");
    const image = await digestOf(name, "10.0", 0);
    const { layers, config } = imageManifestSchema.parse(await upstream(`${name}/manifests/${image}`));
    const signature = await attachedTo(name, index, /notary/);
    const sbom = await attachedTo(name, image, SBOM);
    for (const query of [
      index,
      image,
      `${image}&layer=${layers[0]?.digest}`,
      `${sbom.digest}&layer=${layers[0]?.digest}`,
      `${sbom.digest}&layer=${config.digest}`,
      signature.digest,
    ]) {
      const { status, code } = await problemIn(await here.api.get(`/api/global/${kind}/${name}?manifest=${query}`));
      expect([query, status, code]).toEqual([query, 404, "MANIFEST_UNKNOWN"]);
    }
    for (const query of ["", "?manifest=10.0", `?manifest=${sbom.digest}&layer=x`]) {
      const { status, code } = await problemIn(await here.api.get(`/api/global/${kind}/${name}${query}`));
      expect([query, status, code]).toEqual([query, 400, "DIGEST_INVALID"]);
    }
    expect(here.sample.requests.count(({ endpoint }) => endpoint === "data")).toBe(0);
  });
});

describe("bytes that do not match the digest", () => {
  beforeEach(() => here.sample.faults.add({ kind: "wrong-digest", endpoint: "data", region: "global" }));

  const sbom = async () => (await attachedTo("azure-cli", await digestOf("azure-cli", "latest"), SBOM)).digest;

  it("end in a problem, which voids the packages", async () => {
    const lines = await linesOf(sbomPath("azure-cli", await sbom()));
    expect(lines.at(-1)).toMatchObject({ problem: { code: "UPSTREAM_INVALID", reason: "digest-mismatch" } });
    expect(lines.some((line) => "end" in line)).toBe(false);
  });

  it("are not downloaded", async () => {
    const { status, reason } = await problemIn(await here.api.get(savePath("azure-cli", await sbom())));
    expect([status, reason]).toEqual([502, "digest-mismatch"]);
  });
});

test("reading stops when the reader leaves", async () => {
  const { digest } = await attachedTo("azure-cli", await digestOf("azure-cli", "latest"), SBOM);
  const response = await here.api.get(sbomPath("azure-cli", digest));
  await response.body?.cancel();
  // The stream places are free again: more streams than there are places can be read in turn.
  for (let round = 0; round < 10; round += 1) {
    await (await here.api.get(sbomPath("azure-cli", digest))).body?.cancel();
  }
  expect((await linesOf(sbomPath("azure-cli", digest))).at(-1)).toHaveProperty("end");
});
