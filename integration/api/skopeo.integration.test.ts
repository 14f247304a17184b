import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, test, vi } from "vitest";
import { tagListSchema } from "@/lib/contract/list";
import { imageManifestSchema } from "@/lib/oci/manifest/manifest";
import { type Sample, startSample } from "@/lib/sample/server";
import { output } from "../real-registry/command";
import { sha256 } from "../real-registry/push";
import { skopeoInspect, skopeoInspectRaw, skopeoListTags } from "../real-registry/skopeo";
import { type Api, freshApi } from "./api";

/** Repositories of MAR's kinds; without a tag, the last listed one is used. */
const IMAGES = [
  ["dotnet/aspnet", "10.0"],
  ["windows/servercore", "ltsc2022"],
  ["helm/keda", undefined],
  ["bicep/avm/res/network/virtual-network", undefined],
  ["mssql/server", "2022-latest"],
] as const;

let sample: Sample;
let api: Api;
let folder: string;

beforeAll(async () => {
  sample = await startSample();
  api = await freshApi(sample);
  folder = await mkdtemp(join(tmpdir(), "mar-discovery-skopeo-"));
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await sample.close();
  await rm(folder, { recursive: true, force: true });
});

async function apiTags(region: string, name: string): Promise<string[]> {
  const response = await api.get(`/api/${region}/v2/${name}/tags/list`);
  return tagListSchema.parse(await response.json()).tags;
}

async function apiManifest(region: string, name: string, reference: string): Promise<Buffer> {
  const response = await api.get(`/api/${region}/v2/${name}/manifests/${reference}`);
  expect(response.status).toBe(200);
  return Buffer.from(await response.arrayBuffer());
}

describe.each(IMAGES)("%s", (name, settled) => {
  it("has the same tags in skopeo and in our API", async () => {
    const tags = await skopeoListTags(sample.global.url, name);
    expect(await apiTags("global", name)).toEqual(tags);
    expect(tags.length).toBeGreaterThan(0);
  });

  it("has the same manifest, byte for byte, by tag and by digest", async () => {
    const tag = settled ?? (await apiTags("global", name)).at(-1) ?? "";
    const bytes = await skopeoInspectRaw(sample.global.url, name, tag);
    expect((await apiManifest("global", name, tag)).equals(bytes)).toBe(true);
    const digest = sha256(bytes);
    expect((await skopeoInspectRaw(sample.global.url, name, digest)).equals(bytes)).toBe(true);
    expect((await apiManifest("global", name, digest)).equals(bytes)).toBe(true);
  });
});

test("China differs in skopeo as well", async () => {
  const bytes = await skopeoInspectRaw(sample.china.url, "dotnet/aspnet", "9.0");
  expect((await apiManifest("china", "dotnet/aspnet", "9.0")).equals(bytes)).toBe(true);
  expect((await apiManifest("global", "dotnet/aspnet", "9.0")).equals(bytes)).toBe(false);
  expect(await apiTags("china", "mssql/server")).toEqual(await skopeoListTags(sample.china.url, "mssql/server"));
});

test("skopeo's digest of an image equals ours", async () => {
  const platform = { os: "linux", architecture: "arm64" };
  const { Digest, Os, Architecture } = await skopeoInspect(sample.global.url, "dotnet/aspnet", "10.0", platform);
  const head = await api.get("/api/global/v2/dotnet/aspnet/manifests/10.0", { method: "HEAD" });
  expect(Digest).toBe(head.headers.get("Docker-Content-Digest"));
  expect([Os, Architecture]).toEqual(["linux", "arm64"]);
});

test("skopeo copies an image whose blobs hash to their digests", async () => {
  const source = `docker://${new URL(sample.global.url).host}/dotnet/aspnet:10.0`;
  const chosen = ["--override-os=linux", "--override-arch=amd64", "--src-tls-verify=false"];
  await output("skopeo", ["copy", ...chosen, source, `dir:${folder}`]);
  const manifest = await readFile(join(folder, "manifest.json"));
  const { config, layers } = imageManifestSchema.parse(JSON.parse(manifest.toString()));
  const blobs = [config, ...layers].map(({ digest }) => digest.replace("sha256:", ""));
  expect((await readdir(folder)).sort()).toEqual([...blobs, "manifest.json", "version"].sort());
  for (const { digest, size } of [config, ...layers]) {
    const bytes = await readFile(join(folder, digest.replace("sha256:", "")));
    expect(bytes.length).toBe(size);
    expect(sha256(bytes)).toBe(digest);
  }
  expect((await apiManifest("global", "dotnet/aspnet", sha256(manifest))).equals(manifest)).toBe(true);
});
