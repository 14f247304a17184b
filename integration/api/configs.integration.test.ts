import { describe, expect, it, test } from "vitest";
import { type ImageManifest, imageManifestSchema, isImageIndex, manifestSchema } from "@/lib/oci/manifest/manifest";
import { MANIFEST_MEDIA_TYPES } from "@/lib/oci/manifest/media-type";
import { faultKindSchema } from "@/lib/sample/faults/fault-rule";
import { sha256 } from "../real-registry/push";
import { problemIn } from "./problem";
import { sampleApi } from "./sample-api";

const here = sampleApi();

const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer());

async function upstream(path: string): Promise<Buffer> {
  const response = await fetch(`${here.sample.global.url}${path}`, {
    headers: { accept: MANIFEST_MEDIA_TYPES.join(", ") },
  });
  expect(response.status, path).toBe(200);
  return bytesOf(response);
}

/** Returns the first image manifest behind a reference, as the registry itself has it, and its digest. */
async function imageManifest(name: string, reference: string): Promise<{ digest: string; manifest: ImageManifest }> {
  const bytes = await upstream(`/v2/${name}/manifests/${reference}`);
  const manifest = manifestSchema.parse(JSON.parse(String(bytes)));
  if (!isImageIndex(manifest)) return { digest: sha256(bytes), manifest: imageManifestSchema.parse(manifest) };
  return imageManifest(name, manifest.manifests[0]?.digest ?? "none");
}

const pathOf = (name: string, digest: string) => `/api/global/configs/${name}?manifest=${digest}`;

describe("the config of a manifest", () => {
  test.each([
    ["dotnet/aspnet", "10.0", "application/vnd.docker.container.image.v1+json"],
    ["sample/one-tag", "1.0", "application/vnd.oci.image.config.v1+json"],
    ["mssql/server", "2022-latest", "application/vnd.docker.container.image.v1+json"],
    ["helm/keda", "1.16.0", "application/vnd.cncf.helm.config.v1+json"],
    ["sample/unknown-artifact", "1.0", "application/vnd.oci.empty.v1+json"],
  ])("of %s:%s is the registry's own bytes, %s", async (name, tag, type) => {
    const { digest, manifest } = await imageManifest(name, tag);
    const bytes = await upstream(`/v2/${name}/blobs/${manifest.config.digest}`);
    const response = await here.api.get(pathOf(name, digest));
    expect(response.status).toBe(200);
    expect((await bytesOf(response)).equals(bytes)).toBe(true);
    expect(Object.fromEntries(response.headers)).toEqual({
      "cache-control": "public, max-age=31536000, immutable",
      "content-type": type,
      "docker-content-digest": sha256(bytes),
      etag: `"${sha256(bytes)}"`,
      "x-body-length": String(bytes.length),
      "x-content-type-options": "nosniff",
      "x-data-age": "0",
      "x-request-id": expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
  });

  it("is an attachment on request, with the same bytes", async () => {
    const { digest, manifest } = await imageManifest("dotnet/aspnet", "10.0");
    const plain = await here.api.get(pathOf("dotnet/aspnet", digest));
    const kept = await here.api.get(`${pathOf("dotnet/aspnet", digest)}&download`);
    const short = manifest.config.digest.slice(7, 19);
    expect(kept.headers.get("Content-Disposition")).toBe(`attachment; filename="dotnet-aspnet-${short}.json"`);
    expect(plain.headers.get("Content-Disposition")).toBeNull();
    expect((await bytesOf(kept)).equals(await bytesOf(plain))).toBe(true);
  });

  it("answers HEAD with the same headers and no body, and 304 to a client that has it", async () => {
    const path = pathOf("sample/one-tag", (await imageManifest("sample/one-tag", "1.0")).digest);
    const [get, head] = [await here.api.get(path), await here.api.get(path, { method: "HEAD" })];
    const lasting = ({ headers }: Response) => [...headers].filter(([name]) => name !== "x-request-id");
    expect([head.status, head.body]).toEqual([200, null]);
    expect(lasting(head)).toEqual(lasting(get));
    const etag = get.headers.get("ETag") ?? "";
    for (const ifNoneMatch of [etag, `W/${etag}`, "*"]) {
      const response = await here.api.get(path, { headers: { "If-None-Match": ifNoneMatch } });
      expect([response.status, await response.text(), response.headers.get("ETag")]).toEqual([304, "", etag]);
    }
    expect((await here.api.get(path, { headers: { "If-None-Match": '"other"' } })).status).toBe(200);
  });

  it("costs the manifest, the blob and its redirect, however many ask", async () => {
    const { digest, manifest } = await imageManifest("dotnet/aspnet", "9.0");
    here.sample.requests.clear();
    const path = pathOf("dotnet/aspnet", digest);
    const answers = await Promise.all(Array.from({ length: 20 }, () => here.api.get(path)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    await here.api.get(`${path}&download`);
    expect(here.sample.requests.all().map((each) => [each.endpoint, each.path.split("?")[0]])).toEqual([
      ["registry", `/v2/dotnet/aspnet/manifests/${digest}`],
      ["registry", `/v2/dotnet/aspnet/blobs/${manifest.config.digest}`],
      ["data", expect.stringContaining(manifest.config.digest.slice(7))],
    ]);
  });
});

describe("a server new to an image", () => {
  it.each(["images first", "configs first", "both at once"])("asks for its config blob once: %s", async (order) => {
    const { digest, manifest } = await imageManifest("dotnet/aspnet", "9.0");
    here.sample.requests.clear();
    const asks = [
      () => here.api.get(`/api/global/images/dotnet/aspnet?reference=${digest}`),
      () => here.api.get(pathOf("dotnet/aspnet", digest)),
    ];
    if (order === "configs first") asks.reverse();
    const bodies: Promise<string>[] = [];
    for (const ask of asks) {
      bodies.push(ask().then((response) => response.text()));
      if (order !== "both at once") await Promise.all(bodies);
    }
    const [first, second] = await Promise.all(bodies);
    const [summary, config] = order === "configs first" ? [second, first] : [first, second];
    expect(JSON.parse(summary ?? "")).toMatchObject({ digest, platforms: [{ created: expect.any(String) }] });
    expect(sha256(Buffer.from(config ?? ""))).toBe(manifest.config.digest);
    const ofBlob = here.sample.requests.all().filter(({ path }) => path.includes(manifest.config.digest.slice(7)));
    expect(ofBlob.map(({ endpoint }) => endpoint)).toEqual(["registry", "data"]);
  });
});

describe("no other blob", () => {
  it("can be requested: neither a layer's nor the config's own digest is a manifest", async () => {
    const { manifest } = await imageManifest("dotnet/aspnet", "10.0");
    const digests = [manifest.config.digest, ...manifest.layers.map((layer) => layer.digest)];
    here.sample.requests.clear();
    for (const digest of digests) {
      expect(await problemIn(await here.api.get(pathOf("dotnet/aspnet", digest)))).toMatchObject({
        status: 404,
        code: "MANIFEST_UNKNOWN",
      });
    }
    expect(here.sample.requests.count(({ path }) => path.includes("/blobs/"))).toBe(0);
  });

  it("exists for an image index, which has no config", async () => {
    const digest = sha256(await upstream("/v2/dotnet/aspnet/manifests/10.0"));
    const problem = await problemIn(await here.api.get(pathOf("dotnet/aspnet", digest)));
    expect(problem).toMatchObject({ status: 404, code: "MANIFEST_UNKNOWN" });
    expect(problem.message).toContain("image index");
    expect(here.sample.requests.count(({ path }) => path.includes("/blobs/"))).toBe(0);
  });
});

describe("a config that cannot be read", () => {
  test.each([
    ["blobs", "throttle", 429, "TOOMANYREQUESTS", "throttled"],
    ["blobs", "forbidden", 503, "UPSTREAM_UNAVAILABLE", "refused"],
    ["blobs", "foreign-redirect", 502, "UPSTREAM_INVALID", "foreign-redirect"],
    ["data", "wrong-digest", 502, "UPSTREAM_INVALID", "digest-mismatch"],
    ["data", "not-json", 502, "UPSTREAM_INVALID", "digest-mismatch"],
    // No more is read than its descriptor says that it has.
    ["data", "huge", 502, "UPSTREAM_INVALID", "digest-mismatch"],
    ["data", "unavailable-html", 503, "UPSTREAM_UNAVAILABLE", "unavailable"],
  ] as const)("%s: %s is %d %s, %s, and leaves no trace", async (endpoint, kind, status, code, reason) => {
    const { digest, manifest } = await imageManifest("sample/one-tag", "1.0");
    here.sample.faults.add({ kind: faultKindSchema.parse(kind), endpoint, region: "global" });
    const problem = await problemIn(await here.api.get(pathOf("sample/one-tag", digest)));
    expect([problem.status, problem.code, problem.reason]).toEqual([status, code, reason]);
    expect(problem.message).not.toMatch(/sig=|<html|127\.0\.0\.1/i);
    expect(JSON.stringify(here.api.lines)).not.toContain("sig=");
    here.sample.faults.clear();
    const after = await here.api.get(pathOf("sample/one-tag", digest));
    expect([after.status, sha256(await bytesOf(after))]).toEqual([200, manifest.config.digest]);
  });
});
