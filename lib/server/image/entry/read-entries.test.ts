import { expect, it } from "vitest";
import { CachedRegistry } from "@/lib/server/cached/cached-registry";
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
} from "@/lib/server/cached/registry-stub.testing";
import { readImageSummary } from "../image-summary";

const EMPTY = { mediaType: "application/vnd.oci.empty.v1+json", digest: digest(44), size: 2 };
const layer = (mediaType: string) => [{ mediaType, digest: digest(9_100), size: 40 }];
const sbom = image(1, [], { config: EMPTY, layers: layer("application/spdx+json") });
const statement = image(1, [], { config: EMPTY, layers: layer("application/vnd.in-toto+json") });
const output = image(1, [], {
  artifactType: "application/vnd.example.build",
  config: EMPTY,
  layers: layer("application/gzip"),
});
const holdings = (root: ReturnType<typeof index>): Holdings => ({
  manifests: {
    [TAG]: fetched(1, root),
    [digest(2)]: fetched(2, image(12, [5])),
    [digest(3)]: fetched(3, sbom),
    [digest(4)]: fetched(4, statement),
    [digest(5)]: fetched(5, output),
  },
  configs: { [digest(12)]: { os: "linux", architecture: "amd64", created: "2026-08-11T00:00:00Z" } },
});
const summaryOf = (root: ReturnType<typeof index>) =>
  readImageSummary(new CachedRegistry(stubRegistry(holdings(root))), NAME, TAG);

it("separates entries by what their manifests are", async () => {
  const summary = await summaryOf(index(entry(2, "amd64"), entry(3), entry(4), entry(5, "amd64")));
  expect(summary.kind).toBe("index");
  expect(summary.platforms.map((platform) => platform.digest)).toEqual([digest(2)]);
  expect(summary.attestations).toBe(1);
  expect(summary.others).toMatchObject([
    { kind: "sbom", digest: digest(3), size: 40 },
    { kind: "artifact", digest: digest(5), artifactType: "application/vnd.example.build" },
  ]);
});

it("calls an index of artifacts so although its entries name platforms", async () => {
  expect(await summaryOf(index(entry(5, "amd64"), entry(5, "arm64")))).toMatchObject({
    kind: "artifact-index",
    platforms: [],
    others: [
      { kind: "artifact", platform: { os: "linux", architecture: "amd64" } },
      { kind: "artifact", platform: { os: "linux", architecture: "arm64" } },
    ],
  });
});

it("takes an unreadable entry without platform neither for a platform nor for an artifact", async () => {
  const summary = await summaryOf(index(entry(6)));
  expect(summary).toMatchObject({ kind: "index", platforms: [] });
  expect(summary.others).toMatchObject([{ kind: "unread", problem: { reason: "unknown-manifest" } }]);
});

it("keeps an image without platform, and an unreadable platform", async () => {
  const summary = await summaryOf(index(entry(2), entry(6, "arm64")));
  expect(summary.platforms.map((platform) => platform.digest)).toEqual([digest(2), digest(6)]);
  expect(summary.others).toBeUndefined();
});

it("keeps a platform whose image has a configuration of an unknown type", async () => {
  const config = { mediaType: "application/vnd.sample.recipe.v1+json", digest: digest(44), size: 2 };
  const odd = image(1, [], { config, layers: layer("application/vnd.oci.image.layer.v1.tar+gzip") });
  const manifests = { [TAG]: fetched(1, index(entry(2, "amd64"))), [digest(2)]: fetched(2, odd) };
  const summary = await readImageSummary(new CachedRegistry(stubRegistry({ manifests })), NAME, TAG);
  expect(summary.platforms).toEqual([
    { digest: digest(2), platform: { os: "linux", architecture: "amd64" }, size: 40, layers: 1 },
  ]);
  expect(summary.others).toBeUndefined();
});
