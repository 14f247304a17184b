import { OCI_CONFIG, OCI_MANIFEST } from "@/lib/oci/manifest/media-type";
import { spdxDocument } from "../referrers/spdx";
import { jsonBlob, type Made, made } from "./made";

const IN_TOTO = "application/vnd.in-toto+json";
const STATEMENT = "https://in-toto.io/Statement/v0.1";

/** Makes BuildKit's attestation of an image: an entry for no platform, whose layers are in-toto statements. */
export function makeAttestation(image: Made, name: string, created: string): Made {
  const subject = [{ name: `pkg:docker/${name}`, digest: { sha256: image.digest.slice("sha256:".length) } }];
  const statements = [
    { predicateType: "https://spdx.dev/Document", predicate: spdxDocument(name, image.digest, created) },
    {
      predicateType: "https://slsa.dev/provenance/v0.2",
      predicate: {
        builder: { id: "" },
        buildType: "https://mobyproject.org/buildkit@v1",
        metadata: { buildStartedOn: created, buildFinishedOn: created, reproducible: false },
      },
    },
  ].map((part) => ({ type: part.predicateType, blob: jsonBlob({ _type: STATEMENT, subject, ...part }) }));
  const platform = { architecture: "unknown", os: "unknown" };
  // A statement is stored uncompressed, so the configuration's "uncompressed layer" is the blob itself.
  const config = jsonBlob({
    ...platform,
    config: {},
    rootfs: { type: "layers", diff_ids: statements.map(({ blob }) => blob.digest) },
  });
  const body = {
    schemaVersion: 2,
    mediaType: OCI_MANIFEST,
    config: { mediaType: OCI_CONFIG, digest: config.digest, size: config.size },
    layers: statements.map(({ type, blob }) => ({
      mediaType: IN_TOTO,
      digest: blob.digest,
      size: blob.size,
      annotations: { "in-toto.io/predicate-type": type },
    })),
  };
  return made(OCI_MANIFEST, body, {
    platform,
    listedWith: {
      "vnd.docker.reference.type": "attestation-manifest",
      "vnd.docker.reference.digest": image.digest,
    },
    blobs: [config, ...statements.map(({ blob }) => blob)],
  });
}
