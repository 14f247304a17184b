import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { imageIndexSchema, imageManifestSchema } from "@/lib/oci/manifest/manifest";
import { DOCKER_MANIFEST } from "@/lib/oci/manifest/media-type";
import { sha256 } from "./push";
import {
  DOCKER_SCHEMA_2,
  DOCKER_SCHEMA_2_TAG,
  MULTI_PLATFORM,
  MULTI_PLATFORM_TAGS,
  NEXT_TAG,
  type RealRegistry,
  startRealRegistry,
} from "./real-registry";
import { END_OF_LIFE } from "./referrer";
import { skopeoInspect, skopeoInspectRaw, skopeoListTags } from "./skopeo";

let registry: RealRegistry;

beforeAll(async () => {
  registry = await startRealRegistry();
});
afterAll(() => registry?.close());

describe("the real registry", () => {
  it("lists its repositories", async () => {
    const response = await fetch(`${registry.url}/v2/_catalog`);
    expect(await response.json()).toEqual({ repositories: [DOCKER_SCHEMA_2, MULTI_PLATFORM] });
  });

  it("lists the pushed tags, including the referrers fallback tag", async () => {
    const tags = await skopeoListTags(registry.url, MULTI_PLATFORM);
    expect(tags.sort()).toEqual([...MULTI_PLATFORM_TAGS, NEXT_TAG, registry.fallbackTag].sort());
    expect(await skopeoListTags(registry.url, DOCKER_SCHEMA_2)).toEqual([DOCKER_SCHEMA_2_TAG]);
  });

  it.each([...MULTI_PLATFORM_TAGS])("serves the index's own bytes for the tag %s", async (tag) => {
    const bytes = await skopeoInspectRaw(registry.url, MULTI_PLATFORM, tag);
    expect(sha256(bytes)).toBe(registry.digests.index);
    const { manifests } = imageIndexSchema.parse(JSON.parse(bytes.toString()));
    const { amd64, arm64, attestation } = registry.digests;
    expect(manifests.map(({ digest }) => digest)).toEqual([amd64, arm64, attestation]);
  });

  it.each(["amd64", "arm64"] as const)("has an image for linux/%s with its own label", async (architecture) => {
    const platform = { os: "linux", architecture };
    const inspection = await skopeoInspect(registry.url, MULTI_PLATFORM, "latest", platform);
    expect(inspection).toMatchObject({ Os: "linux", Architecture: architecture });
    expect(inspection.Labels?.["org.opencontainers.image.description"]).toBe(`Greets from linux/${architecture}`);
    const bytes = await skopeoInspectRaw(registry.url, MULTI_PLATFORM, registry.digests[architecture]);
    expect(sha256(bytes)).toBe(registry.digests[architecture]);
  });

  it("has Docker's schema 2", async () => {
    const bytes = await skopeoInspectRaw(registry.url, DOCKER_SCHEMA_2, DOCKER_SCHEMA_2_TAG);
    expect(sha256(bytes)).toBe(registry.digests.dockerSchema2);
    expect(imageManifestSchema.parse(JSON.parse(bytes.toString())).mediaType).toBe(DOCKER_MANIFEST);
  });

  it("has no Referrers API, but the referrers behind the fallback tag", async () => {
    const response = await fetch(`${registry.url}/v2/${MULTI_PLATFORM}/referrers/${registry.digests.index}`);
    expect(response.status).toBe(404);
    const bytes = await skopeoInspectRaw(registry.url, MULTI_PLATFORM, registry.fallbackTag);
    const { manifests } = imageIndexSchema.parse(JSON.parse(bytes.toString()));
    const { referrer: mark, signature, sbom } = registry.digests;
    expect(manifests.map(({ digest }) => digest)).toEqual([mark, signature, sbom]);
    const [referrer] = manifests;
    expect(Object.values(referrer?.annotations ?? {})).toContain(END_OF_LIFE);
  });
});
