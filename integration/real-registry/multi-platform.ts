import { OCI_INDEX, OCI_MANIFEST } from "@/lib/oci/manifest/media-type";
import type { Digest } from "@/lib/oci/name/digest";
import { imageDescriptor } from "./image-layout";
import { type Pushed, pushBlob, pushManifest } from "./push";
import { skopeoPush } from "./skopeo";

const EMPTY_CONFIG = "application/vnd.oci.empty.v1+json";
const IN_TOTO = "application/vnd.in-toto+json";

/** Names of the images for two platforms in a layout. */
export type PlatformNames = { amd64: string; arm64: string };

/** Pushes two images of the layout and, under the tags, an index that lists both and an attestation of the first. */
export async function pushMultiPlatform(
  url: string,
  repository: string,
  source: { layout: string; names: PlatformNames },
  tags: readonly string[],
) {
  const amd64 = await pushPlatform(url, repository, source.layout, source.names.amd64);
  const arm64 = await pushPlatform(url, repository, source.layout, source.names.arm64);
  const attestation = await pushAttestation(url, repository, amd64.digest);
  const index = {
    schemaVersion: 2,
    mediaType: OCI_INDEX,
    manifests: [
      { ...amd64, platform: { os: "linux", architecture: "amd64" } },
      { ...arm64, platform: { os: "linux", architecture: "arm64" } },
      attestation,
    ],
  };
  const { digest } = await pushManifest(url, repository, index, tags);
  return { index: digest, amd64: amd64.digest, arm64: arm64.digest, attestation: attestation.digest };
}

async function pushPlatform(url: string, repository: string, layout: string, name: string) {
  const descriptor = await imageDescriptor(layout, name);
  const target = { url, repository, reference: descriptor.digest, format: "oci" } as const;
  await skopeoPush({ layout, name }, target);
  return { ...descriptor, mediaType: OCI_MANIFEST };
}

/**
 * Pushes a provenance statement of an image the way BuildKit does: an index entry without a platform.
 * @see https://github.com/moby/buildkit/blob/master/docs/attestations/attestation-storage.md
 */
async function pushAttestation(url: string, repository: string, subject: Digest) {
  const statement = { _type: "https://in-toto.io/Statement/v0.1", predicateType: "https://slsa.dev/provenance/v0.2" };
  const layer: Pushed = await pushBlob(url, repository, IN_TOTO, JSON.stringify({ ...statement, subject: [] }));
  const config = await pushBlob(url, repository, EMPTY_CONFIG, "{}");
  const manifest = { schemaVersion: 2, mediaType: OCI_MANIFEST, config, layers: [layer] };
  return {
    ...(await pushManifest(url, repository, manifest)),
    annotations: { "vnd.docker.reference.digest": subject, "vnd.docker.reference.type": "attestation-manifest" },
    platform: { os: "unknown", architecture: "unknown" },
  };
}
