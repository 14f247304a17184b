import { describe, expect, it } from "vitest";
import { groupReferrers } from "@/lib/mar/referrer/referrer-list";
import type { Descriptor, Manifest } from "@/lib/oci/manifest/manifest";
import { OCI_EMPTY } from "@/lib/oci/manifest/media-type";
import { CachedRegistry } from "@/lib/server/cached/cached-registry";
import { digest, entry, fetched, image, index, NAME, stubRegistry } from "@/lib/server/cached/registry-stub.testing";
import { RegistryFailure } from "@/lib/server/problem/registry-failure";
import { describeReferrers } from "./referrers";

const LIFECYCLE = "application/vnd.microsoft.artifact.lifecycle";
const END = "vnd.microsoft.artifact.lifecycle.end-of-life.date";
const CREATED = "org.opencontainers.image.created";
const IN_TOTO = "application/vnd.in-toto+json";
const BLOB = Buffer.from(JSON.stringify({ predicateType: "https://openvex.dev/ns/v0.2.0" }));
const layer = (mediaType: string): Descriptor => ({ mediaType, digest: digest(50), size: 10 });
const empty = { mediaType: OCI_EMPTY, digest: digest(60), size: 2 };

async function described(listed: readonly Descriptor[], manifests: readonly (Manifest | RegistryFailure)[]) {
  const holdings = manifests.map((one, at): [string, ReturnType<typeof fetched> | RegistryFailure] => [
    digest(at + 1),
    one instanceof RegistryFailure ? one : fetched(at + 1, one),
  ]);
  const registry = stubRegistry({ manifests: Object.fromEntries(holdings), blobs: { [digest(50)]: BLOB } });
  const known = await describeReferrers(new CachedRegistry(registry), NAME, listed);
  const told = groupReferrers(known).flatMap(({ referrers }) => referrers);
  return { told, asked: registry.asked };
}

describe("describeReferrers", () => {
  it("sends no request if the list suffices", async () => {
    const listed = [
      entry(1, undefined, { artifactType: "application/spdx+json" }),
      entry(2, undefined, { artifactType: LIFECYCLE, annotations: { [END]: "2026-01-01" } }),
      entry(3, undefined, { artifactType: IN_TOTO, annotations: { "in-toto.io/predicate-type": "https://x.example" } }),
    ];
    const { told, asked } = await described(listed, []);
    expect(told.map(({ kind }) => kind)).toEqual(["sbom", "lifecycle", "other"]);
    expect(asked).toEqual([]);
  });

  it.each<[string, Partial<Descriptor>, Manifest, object]>([
    [
      "its own annotations",
      {},
      image(9, [], { annotations: { predicateType: "https://slsa.dev/provenance/v1" } }),
      { kind: "provenance" },
    ],
    [
      "its own artifact type",
      {},
      image(9, [], { artifactType: "application/spdx+json" }),
      { kind: "sbom", artifactType: "application/spdx+json" },
    ],
    ["the type of its config", {}, image(9, [], { config: { ...empty, mediaType: "text/spdx" } }), { kind: "sbom" }],
    [
      "its layers",
      { artifactType: "application/vnd.example" },
      image(9, [], { subject: empty, layers: [layer("application/vnd.cyclonedx+json")] }),
      { kind: "sbom", artifactType: "application/vnd.example" },
    ],
    [
      "its document",
      { artifactType: IN_TOTO },
      image(9, [], { subject: empty, layers: [layer(IN_TOTO)] }),
      { kind: "vex", predicateType: "https://openvex.dev/ns/v0.2.0" },
    ],
    [
      "its end-of-life date",
      { artifactType: LIFECYCLE },
      image(9, [], { annotations: { [END]: "2026-02-03" } }),
      { kind: "lifecycle", endOfLife: "2026-02-03" },
    ],
    [
      "nothing, as an index",
      { mediaType: index().mediaType },
      index(entry(7, "amd64")),
      { kind: "other", isIndex: true },
    ],
  ])("recognises a referrer by %s", async (_what, more, manifest, expected) => {
    const { told } = await described([entry(1, undefined, more)], [manifest]);
    expect(told).toMatchObject([expected]);
  });

  it("keeps the list's entry if a manifest cannot be read", async () => {
    const failure = new RegistryFailure("unavailable", "gone");
    const { told } = await described([entry(1, undefined, { artifactType: IN_TOTO })], [failure]);
    expect(told).toMatchObject([{ kind: "other", artifactType: IN_TOTO }]);
  });

  it("reads the newest of very many", async () => {
    const listed = Array.from({ length: 40 }, (_, at) =>
      entry(at + 1, undefined, { annotations: { [CREATED]: `2026-01-01T00:00:${10 + at}Z` } }),
    );
    const manifests = listed.map(() => image(9, [], { artifactType: "application/spdx+json" }));
    const { told, asked } = await described(listed, manifests);
    expect(told).toHaveLength(40);
    expect(asked.toSorted()).toEqual([33, 34, 35, 36, 37, 38, 39, 40].map((at) => `manifest ${digest(at)}`));
  });
});
