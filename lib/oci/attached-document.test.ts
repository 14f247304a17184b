import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { attachedDocuments } from "./attached-document";
import { imageManifestSchema } from "./manifest";

const DIGEST = `sha256:${"a".repeat(64)}`;
const subject = { digest: DIGEST, size: 1 };
type Layer = { mediaType?: string; predicate?: string };

function manifest(layers: readonly Layer[], more: object = {}) {
  return imageManifestSchema.parse({
    schemaVersion: 2,
    config: { digest: DIGEST, size: 2 },
    layers: layers.map(({ mediaType, predicate }) => ({
      mediaType,
      digest: DIGEST,
      size: 3,
      ...(predicate ? { annotations: { "in-toto.io/predicate-type": predicate } } : {}),
    })),
    ...more,
  });
}

const kinds = (layers: readonly Layer[], more?: object) =>
  attachedDocuments(manifest(layers, more)).map(({ kind }) => kind);

const IN_TOTO = "application/vnd.in-toto+json";
const IMAGE_LAYER = "application/vnd.oci.image.layer.v1.tar+gzip";

describe("attachedDocuments", () => {
  it.each([
    [[{ mediaType: "application/spdx+json" }], { subject }, ["sbom"]],
    [[{ mediaType: "application/spdx+json+gzip" }], { subject }, ["sbom"]],
    [[{ mediaType: "application/vnd.cyclonedx+json" }], { subject }, ["sbom"]],
    [[{ mediaType: IN_TOTO }], { subject, artifactType: "application/spdx+json" }, ["sbom"]],
    [[{ mediaType: IN_TOTO }], { subject }, ["other"]],
    [[{ mediaType: "application/json" }], { subject, artifactType: "application/spdx+json" }, ["sbom"]],
    [[{ mediaType: "application/vnd.dsse.envelope.v1+json" }], { subject }, ["other"]],
    [[{ mediaType: "application/vnd.dev.sigstore.bundle.v0.3+json" }], { subject }, ["other"]],
    [
      [
        { mediaType: IN_TOTO, predicate: "https://spdx.dev/Document" },
        { mediaType: IN_TOTO, predicate: "https://slsa.dev/provenance/v1" },
        { mediaType: IN_TOTO, predicate: "https://example.org/other" },
      ],
      {},
      ["sbom", "provenance", "other"],
    ],
  ])("of %j with %j are %j", (layers, more, expected) => {
    expect(kinds(layers, more)).toEqual(expected);
  });

  it.each([
    ["an image's layers, though it has a subject", [{ mediaType: IMAGE_LAYER }], { subject }],
    ["a layer without media type", [{}], { subject }],
    ["a manifest that refers to nothing", [{ mediaType: "application/spdx+json" }], {}],
    ["statements beside an image's layers", [{ mediaType: IN_TOTO }, { mediaType: IMAGE_LAYER }], {}],
    ["a signature", [{ mediaType: "application/jose+json" }], { subject }],
    ["no layers", [], { subject }],
  ])("leave out %s", (_what, layers, more) => {
    expect(kinds(layers, more)).toEqual([]);
  });

  it("hold no image layer, whatever the manifest", () => {
    const type = fc.constantFrom(IMAGE_LAYER, IN_TOTO, "application/spdx+json", "", "application/x-tar", "text/html");
    fc.assert(
      fc.property(fc.array(type), fc.boolean(), (types, refers) => {
        const layers = types.map((mediaType) => ({ mediaType }));
        for (const { descriptor } of attachedDocuments(manifest(layers, refers ? { subject } : {}))) {
          expect([IN_TOTO, "application/spdx+json"]).toContain(descriptor.mediaType);
        }
      }),
    );
  });
});
