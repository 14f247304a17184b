import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import {
  DOCKER_SCHEMA_2,
  DOCKER_SCHEMA_2_TAG,
  MULTI_PLATFORM,
  MULTI_PLATFORM_TAGS,
  NEXT_TAG,
  type RealRegistry,
  startRealRegistry,
} from "@/integration/real-registry/real-registry";
import { END_OF_LIFE } from "@/integration/real-registry/referrer";
import { isImageIndex } from "@/lib/oci/manifest/manifest";
import { DOCKER_MANIFEST, OCI_INDEX } from "@/lib/oci/manifest/media-type";
import { digestSchema } from "@/lib/oci/name/digest-schema";
import type { Reference } from "@/lib/oci/name/reference";
import { repositorySchema } from "@/lib/oci/name/repository-schema";
import { tagSchema } from "@/lib/oci/name/tag-schema";
import { CachedRegistry } from "../../lib/server/cached/cached-registry";
import { readImageSummary } from "../../lib/server/image/image-summary";
import { createRegistry } from "../../lib/server/registry/create-registry";
import type { Registry } from "../../lib/server/registry/registry";

const MULTI = repositorySchema.parse(MULTI_PLATFORM);
const SCHEMA_2 = repositorySchema.parse(DOCKER_SCHEMA_2);
const LATEST = tagSchema.parse("latest");
const LIFECYCLE = "application/vnd.microsoft.artifact.lifecycle";
const SPDX = "application/spdx+json";

let real: RealRegistry;
let registry: Registry;

beforeAll(async () => {
  real = await startRealRegistry();
  registry = createRegistry("global", { url: real.url, dataHosts: [new URL(real.url).host] });
});
afterAll(() => real?.close());

/** Returns the single manifest that a reference leads to. */
async function image(repository: typeof MULTI, reference: Reference) {
  const { manifest } = await registry.manifest(repository, reference);
  if (isImageIndex(manifest)) throw new Error(`${repository} ${reference} is an index`);
  return manifest;
}

test("answers a ping", async () => {
  expect((await registry.ping()).milliseconds).toBeGreaterThan(0);
});

describe("lists", () => {
  it("has the catalog, in one page or in many", async () => {
    const all = [DOCKER_SCHEMA_2, MULTI_PLATFORM];
    expect([...(await registry.catalog())]).toEqual(all);
    const limits = { catalogPageNames: 1 };
    expect([...(await createRegistry("global", { url: real.url, dataHosts: [], limits }).catalog())]).toEqual(all);
  });

  it("has tags, including the referrers fallback tag", async () => {
    expect([...(await registry.tags(MULTI))].sort()).toEqual(
      [...MULTI_PLATFORM_TAGS, NEXT_TAG, real.fallbackTag].sort(),
    );
    expect([...(await registry.tags(SCHEMA_2))]).toEqual([DOCKER_SCHEMA_2_TAG]);
  });

  it("reports a missing repository", async () => {
    const nothing = repositorySchema.parse("samples/nothing");
    await expect(registry.tags(nothing)).rejects.toMatchObject({ reason: "unknown-repository" });
  });
});

describe("manifests", () => {
  it("reads an OCI index by tag and by digest", async () => {
    const byTag = await registry.manifest(MULTI, LATEST);
    expect(byTag).toMatchObject({ digest: real.digests.index, mediaType: OCI_INDEX });
    const byDigest = await registry.manifest(MULTI, real.digests.index);
    expect(Buffer.from(byDigest.bytes).equals(byTag.bytes)).toBe(true);
  });

  it("reads Docker's schema 2", async () => {
    const found = await registry.manifest(SCHEMA_2, tagSchema.parse(DOCKER_SCHEMA_2_TAG));
    expect(found).toMatchObject({ digest: real.digests.dockerSchema2, mediaType: DOCKER_MANIFEST });
  });

  test.each([["no-such-tag"], [`sha256:${"0".repeat(64)}`]])("reports that %s is missing", async (text) => {
    const reference = text.includes(":") ? digestSchema.parse(text) : tagSchema.parse(text);
    await expect(registry.manifest(MULTI, reference)).rejects.toMatchObject({ reason: "unknown-manifest" });
  });
});

describe("referrers of a registry without a Referrers API", () => {
  it("come from the fallback tag", async () => {
    const { manifests } = await registry.referrers(MULTI, real.digests.index);
    const { referrer, signature, sbom } = real.digests;
    expect(manifests).toEqual([
      expect.objectContaining({ digest: referrer, artifactType: LIFECYCLE }),
      expect.objectContaining({ digest: signature }),
      expect.objectContaining({ digest: sbom, artifactType: SPDX }),
    ]);
    expect(Object.values(manifests[0]?.annotations ?? {})).toContain(END_OF_LIFE);
  });

  it("are filtered by artifact type", async () => {
    expect((await registry.referrers(MULTI, real.digests.index, LIFECYCLE)).manifests).toHaveLength(1);
    expect((await registry.referrers(MULTI, real.digests.index, SPDX)).manifests).toHaveLength(1);
    expect((await registry.referrers(MULTI, real.digests.index, "application/spdx3+json")).manifests).toEqual([]);
  });

  it("are empty without the fallback tag", async () => {
    expect((await registry.referrers(MULTI, real.digests.amd64)).manifests).toEqual([]);
  });
});

describe("configs", () => {
  it.each(["amd64", "arm64"] as const)("names linux/%s", async (architecture) => {
    const { config } = await image(MULTI, real.digests[architecture]);
    expect((await new CachedRegistry(registry).config(MULTI, config)).value).toMatchObject({
      config: { os: "linux", architecture },
    });
  });

  it("fail for a missing digest", async () => {
    const { config } = await image(SCHEMA_2, tagSchema.parse(DOCKER_SCHEMA_2_TAG));
    const absent = { ...config, digest: digestSchema.parse(`sha256:${"0".repeat(64)}`) };
    await expect(new CachedRegistry(registry).config(SCHEMA_2, absent)).rejects.toMatchObject({
      reason: "unknown-manifest",
    });
  });
});

test("the summary of a real image has its platforms, their total sizes and their dates", async () => {
  const { platforms, attestations, digest } = await readImageSummary(new CachedRegistry(registry), MULTI, LATEST);
  expect([digest, attestations]).toEqual([real.digests.index, 1]);
  for (const [at, architecture] of (["amd64", "arm64"] as const).entries()) {
    const { layers } = await image(MULTI, real.digests[architecture]);
    expect(platforms[at]).toEqual({
      platform: { os: "linux", architecture },
      digest: real.digests[architecture],
      size: layers.reduce((sum, layer) => sum + layer.size, 0),
      layers: layers.length,
      created: "2026-03-04T05:06:07.000Z",
    });
  }
});
