import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { imageManifestSchema } from "@/lib/oci/manifest/manifest";
import { attachedDocuments, isReadableSbom, isUndecided } from "./attached-document";

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

const BUNDLE = "application/vnd.dev.sigstore.bundle.v0.3+json";
const DSSE = "application/vnd.dsse.envelope.v1+json";
const about = (predicateType: string) => ({ "dev.sigstore.bundle.predicateType": predicateType });

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
    [[{ mediaType: "application/vnd.dev.sigstore.bundle+json;version=0.1" }], { subject }, ["other"]],
    [[{ mediaType: "application/vnd.dev.sigstore.bundle+json;version=0.2" }], { subject }, ["other"]],
    [[{ mediaType: BUNDLE }], { subject, annotations: about("https://cyclonedx.org/bom") }, ["sbom"]],
    [[{ mediaType: BUNDLE }], { subject, annotations: about("https://slsa.dev/provenance/v1") }, ["provenance"]],
    [[{ mediaType: BUNDLE }], { subject, annotations: about("https://sigstore.dev/cosign/sign/v1") }, ["signature"]],
    [[{ mediaType: "application/vnd.in-toto.spdx+dsse" }], { subject }, ["sbom"]],
    [[{ mediaType: "application/vnd.cyclonedx+xml" }], { subject }, ["sbom"]],
    [[{ mediaType: "text/spdx" }], { subject }, ["sbom"]],
    [[{ mediaType: "application/vnd.syft+json" }], { subject }, ["sbom"]],
    [[{ mediaType: "application/octet-stream" }], { subject, artifactType: "application/vnd.cyclonedx+xml" }, ["sbom"]],
    [[{ mediaType: "text/plain" }], { subject, artifactType: "text/spdx" }, ["sbom"]],
    [[{ mediaType: "application/sarif+json" }], { subject }, ["scan"]],
    [[{ mediaType: "application/vnd.dev.cosign.simplesigning.v1+json" }], { subject }, ["signature"]],
    [[{ mediaType: IN_TOTO, predicate: "https://openvex.dev/ns/v0.2.0" }], {}, ["vex"]],
    // Cosign's attachments under a tag have no subject.
    [[{ mediaType: "text/spdx+json" }], {}, ["sbom"]],
    [[{ mediaType: DSSE }, { mediaType: DSSE }], {}, ["other", "other"]],
    [[{ mediaType: "application/vnd.dev.cosign.simplesigning.v1+json" }], {}, ["signature"]],
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
    ["JSON of a manifest that refers to nothing", [{ mediaType: "application/json" }], {}],
    ["a text whose manifest does not say what it is", [{ mediaType: "text/plain" }], { subject }],
    [
      "a bill of materials beside an image's layers",
      [{ mediaType: "application/spdx+json" }, { mediaType: IMAGE_LAYER }],
      {},
    ],
    ["statements beside an image's layers", [{ mediaType: IN_TOTO }, { mediaType: IMAGE_LAYER }], {}],
    ["a signature", [{ mediaType: "application/jose+json" }], { subject }],
    ["no layers", [], { subject }],
  ])("leave out %s", (_what, layers, more) => {
    expect(kinds(layers, more)).toEqual([]);
  });

  it.each([
    [{ mediaType: "application/spdx+json" }, {}, true],
    [{ mediaType: "application/vnd.cyclonedx+xml" }, {}, false],
    [{ mediaType: "text/spdx" }, {}, false],
    [{ mediaType: "application/vnd.syft+json" }, {}, false],
    [{ mediaType: "application/octet-stream" }, { artifactType: "application/vnd.cyclonedx+xml" }, false],
    [{ mediaType: "application/octet-stream" }, { artifactType: "application/spdx+json" }, true],
    [{ mediaType: IN_TOTO, predicate: "https://spdx.dev/Document" }, {}, true],
    [{ mediaType: IN_TOTO, predicate: "https://syft.dev/bom" }, {}, false],
    [{ mediaType: IN_TOTO, predicate: "https://slsa.dev/provenance/v1" }, {}, false],
  ])("%j of a manifest with %j can be read: %s", (layer, more, isReadable) => {
    expect(attachedDocuments(manifest([layer], { subject, ...more })).map(isReadableSbom)).toEqual([isReadable]);
  });

  it("are undecided if neither annotations nor types name their kind", () => {
    const all = [{ mediaType: IN_TOTO }, { mediaType: IN_TOTO, predicate: "https://example.org/other" }];
    expect(attachedDocuments(manifest(all, { subject })).map(isUndecided)).toEqual([true, false]);
    const typed = manifest([{ mediaType: IN_TOTO }], { subject, artifactType: "application/spdx+json" });
    expect(attachedDocuments(typed).map(isUndecided)).toEqual([false]);
  });

  it("contain no image layer, whatever the manifest", () => {
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
