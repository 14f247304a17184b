import type { Descriptor } from "./manifest";

/** The `artifactType` of build attestations, and the media type of each of them. */
export const ATTESTATION_TYPE = "application/vnd.docker.attestation.manifest.v1+json";
export const IN_TOTO = "application/vnd.in-toto+json";

/**
 * Returns true for an index entry that holds a build attestation in place of a platform.
 * @see https://docs.docker.com/build/metadata/attestations/attestation-storage/
 */
export function isAttestation({ platform, annotations, artifactType }: Descriptor): boolean {
  if (annotations?.["vnd.docker.reference.type"] === "attestation-manifest") return true;
  if (artifactType) return artifactType === ATTESTATION_TYPE;
  return platform?.os === "unknown" && platform.architecture === "unknown";
}
