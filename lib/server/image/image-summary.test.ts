import { describe, expect, it } from "vitest";
import { imageSummarySchema } from "@/lib/contract/image/image-summary";
import { CachedRegistry } from "../cached/cached-registry";
import {
  digest,
  entry,
  fetched,
  type Holdings,
  image,
  index,
  NAME,
  stubRegistry,
  TAG,
} from "../cached/registry-stub.testing";
import { RegistryFailure } from "../problem/registry-failure";
import { readIdentity, readImageSummary } from "./image-summary";

const CREATED = "2026-08-11T00:00:00.000Z";
const LIFECYCLE = "application/vnd.microsoft.artifact.lifecycle";
const ATTESTATION = { platform: { os: "unknown", architecture: "unknown" } };

const MULTI: Holdings = {
  manifests: {
    [TAG]: fetched(1, index(entry(2, "amd64"), entry(3, "arm64"), entry(4, undefined, ATTESTATION))),
    [digest(2)]: fetched(2, image(12, [10, 20, 30])),
    [digest(3)]: fetched(3, image(13, [5])),
  },
  configs: {
    [digest(12)]: { os: "linux", architecture: "amd64", created: "2026-08-11T00:00:00Z" },
    [digest(13)]: { os: "linux", architecture: "arm64", created: "2026-08-12T02:00:00+02:00" },
  },
};

async function summaryOf(holdings: Holdings) {
  const registry = stubRegistry(holdings);
  const summary = await readImageSummary(new CachedRegistry(registry), NAME, TAG);
  expect(imageSummarySchema.parse(summary)).toEqual(summary);
  return { summary, asked: registry.asked };
}

describe("an index with attestations", () => {
  it("shows its own digest, and each platform with digest, total size of the layers and creation date", async () => {
    const { summary } = await summaryOf(MULTI);
    expect(summary).toMatchObject({
      reference: TAG,
      digest: digest(1),
      mediaType: "application/vnd.oci.image.index.v1+json",
      kind: "index",
      attestations: 1,
    });
    expect(summary.platforms).toEqual([
      { platform: { os: "linux", architecture: "amd64" }, digest: digest(2), size: 60, layers: 3, created: CREATED },
      {
        platform: { os: "linux", architecture: "arm64" },
        digest: digest(3),
        size: 5,
        layers: 1,
        created: "2026-08-12T00:00:00.000Z",
      },
    ]);
  });

  it("sends no request twice, and none for an attestation", async () => {
    const { asked } = await summaryOf(MULTI);
    expect(asked.toSorted()).toEqual([
      `configuration ${digest(12)}`,
      `configuration ${digest(13)}`,
      `manifest ${TAG}`,
      `manifest ${digest(2)}`,
      `manifest ${digest(3)}`,
      `referrers ${digest(1)} ${LIFECYCLE}`,
    ]);
  });

  it("is answered from memory the next time, also by digest", async () => {
    const registry = stubRegistry(MULTI);
    const cached = new CachedRegistry(registry);
    const first = await readImageSummary(cached, NAME, TAG);
    registry.asked.length = 0;
    expect(await readImageSummary(cached, NAME, TAG)).toEqual(first);
    expect((await readImageSummary(cached, NAME, digest(1))).platforms).toEqual(first.platforms);
    expect(registry.asked).toEqual([]);
  });
});

describe("a single manifest", () => {
  it("has the one platform that its config names", async () => {
    const { summary, asked } = await summaryOf({
      manifests: { [TAG]: fetched(1, image(11, [1, 2])) },
      configs: { [digest(11)]: { os: "windows", architecture: "amd64", "os.version": "10.0.1", created: CREATED } },
    });
    expect(summary).toMatchObject({ kind: "image", digest: digest(1), attestations: 0 });
    expect(summary.platforms).toEqual([
      {
        platform: { os: "windows", architecture: "amd64", osVersion: "10.0.1" },
        digest: digest(1),
        size: 3,
        layers: 2,
        created: CREATED,
      },
    ]);
    expect(asked.toSorted()).toEqual([
      `configuration ${digest(11)}`,
      `manifest ${TAG}`,
      `referrers ${digest(1)} ${LIFECYCLE}`,
    ]);
  });

  it("has no platforms if it is not an image, and its config is not requested", async () => {
    const config = { mediaType: "application/vnd.cncf.helm.config.v1+json", digest: digest(11), size: 2 };
    const chart = image(11, [9], { config, artifactType: "application/vnd.example" });
    const { summary, asked } = await summaryOf({ manifests: { [TAG]: fetched(1, chart) } });
    expect(summary).toMatchObject({ kind: "helm-chart", artifactType: "application/vnd.example", platforms: [] });
    expect(asked).toEqual([`manifest ${TAG}`, `referrers ${digest(1)} ${LIFECYCLE}`]);
  });
});

describe("the lifecycle", () => {
  const DATE = { "vnd.microsoft.artifact.lifecycle.end-of-life.date": "2026-09-30T23:59:59Z" };
  const mark = (number: number, created: string, more: Record<string, string> = {}) =>
    entry(number, undefined, {
      artifactType: LIFECYCLE,
      annotations: { "org.opencontainers.image.created": created, ...more },
    });

  it("comes from the newest mark", async () => {
    const referrers = index(mark(6, "2026-01-01T00:00:00Z"), mark(7, "2026-02-01T00:00:00Z", DATE));
    expect((await summaryOf({ ...MULTI, referrers })).summary.lifecycle).toEqual({ endOfLife: "2026-09-30" });
  });

  it("may be in the mark's own manifest only", async () => {
    const manifests = { ...MULTI.manifests, [digest(6)]: fetched(6, image(16, [], { annotations: DATE })) };
    const referrers = index(mark(6, "2026-01-01T00:00:00Z"));
    const { summary } = await summaryOf({ ...MULTI, manifests, referrers });
    expect(summary.lifecycle).toEqual({ endOfLife: "2026-09-30" });
  });

  it("is that of the version line if nothing is set, or the registry could not be asked", async () => {
    const byTable = { endOfLife: "2028-11-14", table: expect.stringMatching(/^https:/) };
    expect((await summaryOf(MULTI)).summary.lifecycle).toEqual(byTable);
    const referrers = new RegistryFailure("timeout", "slow");
    const { summary } = await summaryOf({ ...MULTI, referrers });
    expect(summary.lifecycle).toEqual(byTable);
    expect(summary.platforms).toHaveLength(2);
  });
});

describe("failures", () => {
  it("fails as a whole if the reference itself cannot be read", async () => {
    const gone = new RegistryFailure("unknown-manifest", "no such tag");
    await expect(summaryOf({ manifests: { [TAG]: gone } })).rejects.toBe(gone);
  });

  it("throws an internal error instead of showing it as the registry's", async () => {
    const registry = stubRegistry(MULTI);
    registry.blob = () => Promise.reject(new TypeError("a fault of ours"));
    await expect(readImageSummary(new CachedRegistry(registry), NAME, TAG)).rejects.toThrow("a fault of ours");
  });
});

it("has the time of a reading", () => {
  const reading = { value: fetched(1, index()), readAt: Date.parse(CREATED) };
  expect(readIdentity(NAME, TAG, reading)).toMatchObject({ readAt: CREATED, attestations: 0 });
  expect(readIdentity(NAME, TAG, reading)).not.toHaveProperty("artifactType");
});
