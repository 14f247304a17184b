import { describe, expect, it, test, vi } from "vitest";
import { type ImageSummary, type ImageSummaryLine, imageSummaryLineSchema } from "@/lib/contract/image/image-summary";
import { tagListSchema } from "@/lib/contract/list";
import { creationDate } from "@/lib/oci/config/creation-date";
import { imageConfigSchema } from "@/lib/oci/config/image-config";
import { imageIndexSchema, imageManifestSchema } from "@/lib/oci/manifest/manifest";
import { MANIFEST_MEDIA_TYPES } from "@/lib/oci/manifest/media-type";
import { sampleApi } from "./sample-api";

const here = sampleApi();

const target = (name: string, references: readonly string[]) =>
  `/api/global/images/${name}?${new URLSearchParams(references.map((reference) => ["reference", reference]))}`;

async function linesOf(name: string, references: readonly string[]): Promise<ImageSummaryLine[]> {
  const response = await here.api.get(target(name, references));
  expect(response.status).toBe(200);
  const text = await response.text();
  expect(text.endsWith("\n")).toBe(true);
  return text
    .trimEnd()
    .split("\n")
    .map((line) => imageSummaryLineSchema.parse(JSON.parse(line)));
}

async function summaryOf(name: string, reference: string): Promise<ImageSummary> {
  const [line] = await linesOf(name, [reference]);
  if (!line || "problem" in line) throw new Error(`there is no summary: ${JSON.stringify(line)}`);
  return line;
}

async function upstream(path: string): Promise<unknown> {
  const response = await fetch(`${here.sample.global.url}/v2/${path}`, {
    headers: { accept: MANIFEST_MEDIA_TYPES.join(", ") },
  });
  return response.json();
}

describe("the summary of an image", () => {
  it("has what its manifests and configs say: digests, total sizes of layers, creation dates", async () => {
    const { platforms, kind } = await summaryOf("dotnet/aspnet", "10.0");
    const index = imageIndexSchema.parse(await upstream("dotnet/aspnet/manifests/10.0"));
    expect(kind).toBe("index");
    expect(platforms.map(({ digest }) => digest)).toEqual(index.manifests.map(({ digest }) => digest));
    for (const { digest, size, layers, created, problem } of platforms) {
      const manifest = imageManifestSchema.parse(await upstream(`dotnet/aspnet/manifests/${digest}`));
      const config = imageConfigSchema.parse(await upstream(`dotnet/aspnet/blobs/${manifest.config.digest}`));
      expect(size).toBe(manifest.layers.reduce((sum, layer) => sum + layer.size, 0));
      expect(layers).toBe(manifest.layers.length);
      expect(created).toBe(creationDate(config.created));
      expect(problem).toBeUndefined();
    }
  });

  it("costs one request each for an index, its manifests, their configs and its lifecycle, and none the next time", async () => {
    const { platforms } = await summaryOf("dotnet/aspnet", "10.0");
    const of = (noun: string) => here.sample.requests.count(({ path }) => path.includes(`/${noun}/`));
    expect(of("manifests")).toBe(1 + platforms.length);
    expect(of("referrers")).toBe(1);
    const paths = here.sample.requests.all().map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
    expect(here.sample.requests.count(({ endpoint }) => endpoint === "data")).toBe(platforms.length);
    here.sample.requests.clear();
    await summaryOf("dotnet/aspnet", "10.0");
    expect(here.sample.requests.count()).toBe(0);
  });

  it("counts attestations and does not list them as platforms", async () => {
    const { attestations, platforms } = await summaryOf("sample/one-tag", "1.0");
    expect(attestations).toBe(2);
    expect(platforms.map(({ platform }) => platform?.architecture)).toEqual(["amd64", "arm64"]);
  });

  it("has the version of Windows", async () => {
    const { platforms } = await summaryOf("windows/servercore", "ltsc2022");
    expect(platforms.map(({ platform }) => platform)).toEqual([
      { os: "windows", architecture: "amd64", osVersion: expect.stringMatching(/^10\.0\.20348\.\d+$/) },
    ]);
  });

  it("has the platform of a single manifest's config", async () => {
    const { kind, digest, platforms } = await summaryOf("mssql/server", "2022-latest");
    expect(kind).toBe("image");
    expect(platforms).toEqual([expect.objectContaining({ platform: { os: "linux", architecture: "amd64" }, digest })]);
  });

  test.each([
    ["helm/keda", "helm-chart"],
    ["bicep/avm/res/network/virtual-network", "bicep-module"],
    ["psresource/az.accounts", "powershell-module"],
    ["sample/unknown-artifact", "artifact"],
  ])("of %s is that of a %s without platforms", async (name, kind) => {
    const [tag = ""] = tagListSchema.parse(await upstream(`${name}/tags/list`)).tags;
    expect(await summaryOf(name, tag)).toMatchObject({ kind, platforms: [] });
  });

  it("has the platforms of an index and its nested index", async () => {
    const { platforms } = await summaryOf("sample/nested-index", "nested");
    expect(platforms.map(({ platform, within }) => [platform?.architecture, within?.length])).toEqual([
      ["amd64", 1],
      ["arm64", 1],
      ["amd64", undefined],
    ]);
    expect(platforms.every(({ size, created }) => size && created)).toBe(true);
  });

  it("has all of two hundred platforms", async () => {
    const { platforms } = await summaryOf("sample/two-hundred-platforms", "many");
    expect(platforms).toHaveLength(200);
    expect(platforms.every(({ size, created }) => size && created)).toBe(true);
  });
});

describe("many references", () => {
  it("have a line each, failures too, with the request's id", async () => {
    const references = ["10.0", "no-such-tag", "9.0", "10.0", `sha256:${"0".repeat(64)}`];
    const response = await here.api.get(target("sample/one-tag", ["1.0", ...references]));
    expect(response.headers.get("Content-Type")).toBe("application/x-ndjson; charset=utf-8");
    expect(response.headers.get("Cache-Control")).toBe("no-store");
    const lines = (await response.text()).trimEnd().split("\n");
    const read = lines.map((line) => imageSummaryLineSchema.parse(JSON.parse(line)));
    expect(new Set(read.map(({ reference }) => reference))).toEqual(new Set(["1.0", ...references]));
    expect(read).toHaveLength(5);
    expect(read.find(({ reference }) => reference === "1.0")).not.toHaveProperty("problem");
    const requestId = response.headers.get("X-Request-Id");
    const problem = { code: "MANIFEST_UNKNOWN", reason: "unknown-manifest", message: expect.any(String), requestId };
    for (const { reference, ...line } of read) if (reference !== "1.0") expect(line).toEqual({ problem });
  });

  it("arrive as soon as each is known", async () => {
    here.sample.faults.add({
      kind: "throttle-retry-after",
      endpoint: "manifests",
      reference: "bad",
      times: 1,
      retryAfter: 1,
    });
    const name = "sample/misbehaving/tags-hang";
    const reader = (await here.api.get(target(name, ["bad", "ok"]))).body?.getReader();
    const decoder = new TextDecoder();
    const first = JSON.parse(decoder.decode((await reader?.read())?.value));
    expect(first).toMatchObject({ reference: "ok" });
    const second = JSON.parse(decoder.decode((await reader?.read())?.value));
    expect(second).toMatchObject({ reference: "bad", kind: "index" });
    expect((await reader?.read())?.done).toBe(true);
  });

  it("can be abandoned by their reader", async () => {
    const unhandled = vi.fn();
    process.on("unhandledRejection", unhandled);
    const response = await here.api.get(target("sample/one-tag", ["1.0", "2.0", "3.0"]));
    await response.body?.cancel();
    expect((await linesOf("sample/one-tag", ["1.0"])).length).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 50));
    process.off("unhandledRejection", unhandled);
    expect(unhandled).not.toHaveBeenCalled();
    expect(here.api.lines.filter(({ level }) => level === 50)).toEqual([]);
  });
});

describe("an image that can be read in part", () => {
  test.each([
    ["blobs", "foreign-redirect", "UPSTREAM_INVALID", "foreign-redirect"],
    ["data", "wrong-digest", "UPSTREAM_INVALID", "digest-mismatch"],
    ["data", "cut", "UPSTREAM_UNAVAILABLE", "unreachable"],
    ["data", "huge", "UPSTREAM_INVALID", "digest-mismatch"],
    ["blobs", "not-json", "UPSTREAM_INVALID", "digest-mismatch"],
    ["blobs", "throttle", "TOOMANYREQUESTS", "throttled"],
  ] as const)("says of its configs, where %s answer with %s, why not; and all of it later", async (...fault) => {
    const [endpoint, kind, code, reason] = fault;
    here.sample.faults.add({ kind, endpoint });
    const partly = await summaryOf("sample/one-tag", "1.0");
    for (const { size, created, problem } of partly.platforms) {
      expect(size).toBeGreaterThan(0);
      expect(created).toBeUndefined();
      expect(problem).toMatchObject({ code, reason });
    }
    expect(JSON.stringify([partly, here.api.lines])).not.toContain("sig=");
    here.sample.faults.clear();
    const { platforms } = await summaryOf("sample/one-tag", "1.0");
    expect(platforms.map(({ created, problem }) => [Boolean(created), problem])).toEqual([
      [true, undefined],
      [true, undefined],
    ]);
  });
});
