import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { type Descriptor, descriptorSchema } from "@/lib/oci/manifest/manifest";
import { LIFECYCLE_ARTIFACT_TYPE } from "./lifecycle";
import { referrerKind } from "./referrer-kind";
import { groupReferrers as groupKnown } from "./referrer-list";

const CREATED = "org.opencontainers.image.created";

function referrer(number: number, artifactType?: string, annotations?: Record<string, string>): Descriptor {
  const digest = `sha256:${String(number).padStart(64, "0")}`;
  return descriptorSchema.parse({ digest, size: number, artifactType, annotations });
}

describe("referrerKind", () => {
  it.each([
    ["application/vnd.microsoft.artifact.lifecycle", undefined, "lifecycle"],
    ["application/vnd.cncf.notary.signature", undefined, "signature"],
    ["application/vnd.dev.cosign.artifact.sig.v1+json", undefined, "signature"],
    ["application/spdx+json", undefined, "sbom"],
    ["application/vnd.cyclonedx+json", undefined, "sbom"],
    ["application/vnd.in-toto+json", "https://spdx.dev/Document/v2.3", "sbom"],
    ["application/vnd.in-toto+json", "https://slsa.dev/provenance/v1", "provenance"],
    ["application/vnd.in-toto+json", "https://example.org/other", "other"],
    ["application/vnd.in-toto+json", undefined, "other"],
    ["application/vnd.example", undefined, "other"],
    ["application/vnd.cncf.notary.v2.signature", undefined, "signature"],
    ["application/vnd.dev.cosign.artifact.sbom.v1+json", undefined, "sbom"],
    ["application/vnd.cyclonedx+xml", undefined, "sbom"],
    ["text/spdx", undefined, "sbom"],
    ["application/vnd.syft+json", undefined, "sbom"],
    ["application/vnd.in-toto+json", "https://openvex.dev/ns/v0.2.0", "vex"],
    ["application/sarif+json", undefined, "scan"],
    ["Application/vnd.CNCF.notary.signature; version=1", undefined, "signature"],
    ["application/vnd.openvex", undefined, "vex"],
    ["application/vex", undefined, "vex"],
    ["application/vnd.csaf+json", undefined, "vex"],
    [undefined, undefined, "other"],
  ])("%s with predicate %s is %s", (artifactType, predicate, kind) => {
    const annotations = predicate ? { "in-toto.io/predicate-type": predicate } : undefined;
    expect(referrerKind(referrer(1, artifactType, annotations))).toBe(kind);
  });
});

test.each([
  ["application/vnd.oci.empty.v1+json", { "dev.sigstore.bundle.predicateType": "https://cyclonedx.org/bom" }, "sbom"],
  [
    "application/vnd.dev.sigstore.bundle.v0.3+json",
    { "dev.sigstore.bundle.predicateType": "https://sigstore.dev/cosign/sign/v1" },
    "signature",
  ],
  [
    "application/vnd.dev.sigstore.bundle.v0.3+json",
    { "dev.sigstore.bundle.content": "message-signature" },
    "signature",
  ],
  ["application/vnd.dev.sigstore.bundle.v0.3+json", { "dev.sigstore.bundle.content": "dsse-envelope" }, "other"],
  ["application/vnd.dsse.envelope.v1+json", { predicateType: "https://slsa.dev/provenance/v0.2" }, "provenance"],
])("%s with %j is %s", (artifactType, annotations, kind) => {
  expect(referrerKind(referrer(1, artifactType, annotations))).toBe(kind);
});

const groupReferrers = (descriptors: readonly Descriptor[]) =>
  groupKnown(descriptors.map((descriptor) => ({ descriptor })));

describe("groupReferrers", () => {
  it("lists each kind with the newest first, and those without a date last", () => {
    const mark = (number: number, created?: string) =>
      referrer(number, LIFECYCLE_ARTIFACT_TYPE, created ? { [CREATED]: created } : undefined);
    const groups = groupReferrers([
      mark(1),
      mark(2, "2024-01-01T00:00:00Z"),
      referrer(3, "application/spdx+json"),
      mark(4, "2025-01-01T01:00:00+02:00"),
      mark(5, "soon"),
      mark(4, "2025-01-01T01:00:00+02:00"),
    ]);
    expect(groups.map(({ kind, referrers }) => [kind, referrers.map(({ size }) => size)])).toEqual([
      ["sbom", [3]],
      ["lifecycle", [4, 2, 1, 5]],
    ]);
    expect(groups[1]?.referrers[0]?.created).toBe("2024-12-31T23:00:00.000Z");
  });

  it("has the end-of-life date of marks, if valid", () => {
    const date = "vnd.microsoft.artifact.lifecycle.end-of-life.date";
    const groups = groupReferrers([
      referrer(1, LIFECYCLE_ARTIFACT_TYPE, { [date]: "2022-12-31T23:59:59Z" }),
      referrer(2, LIFECYCLE_ARTIFACT_TYPE, { [date]: "never" }),
      referrer(3, "application/vnd.example", { [date]: "2022-12-31" }),
    ]);
    const dates = groups.flatMap(({ referrers }) => referrers.map(({ size, endOfLife }) => [size, endOfLife]));
    expect(dates).toEqual([
      [1, "2022-12-31"],
      [2, undefined],
      [3, undefined],
    ]);
  });

  it("uses what is known of a referrer beyond its entry", () => {
    const predicateType = "https://cyclonedx.org/bom";
    const [group] = groupKnown([{ descriptor: referrer(1, "application/json"), kind: "sbom", predicateType }]);
    expect(group).toMatchObject({ kind: "sbom", referrers: [{ kind: "sbom", predicateType }] });
  });

  it("has the file name that the publisher set", () => {
    const [group] = groupReferrers([referrer(1, "text/spdx", { "org.opencontainers.image.title": "bom.spdx" })]);
    expect(group?.referrers[0]?.title).toBe("bom.spdx");
  });

  it("marks image indexes", () => {
    const listed = { ...referrer(1), mediaType: "application/vnd.oci.image.index.v1+json" };
    expect(groupReferrers([listed])[0]?.referrers[0]?.isIndex).toBe(true);
    expect(groupReferrers([referrer(1)])[0]?.referrers[0]?.isIndex).toBeUndefined();
  });

  it("loses no digest and invents none", () => {
    const types = fc.constantFrom(LIFECYCLE_ARTIFACT_TYPE, "application/spdx+json", "x/y", undefined);
    const one = fc.tuple(fc.nat(40), types, fc.option(fc.string(), { nil: undefined }));
    fc.assert(
      fc.property(fc.array(one), (all) => {
        const descriptors = all.map(([number, type, created = ""]) => referrer(number, type, { [CREATED]: created }));
        const digests = groupReferrers(descriptors).flatMap(({ referrers }) => referrers.map(({ digest }) => digest));
        expect(digests.toSorted()).toEqual([...new Set(descriptors.map(({ digest }) => digest))].sort());
      }),
    );
  });
});
