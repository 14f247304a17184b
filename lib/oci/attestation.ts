import type { Descriptor } from "./manifest";

/**
 * True for an index entry that holds a build's attestation in place of a platform.
 * @see https://docs.docker.com/build/metadata/attestations/attestation-storage/
 */
export function isAttestation({ platform, annotations }: Descriptor): boolean {
  if (annotations?.["vnd.docker.reference.type"] === "attestation-manifest") return true;
  return platform?.os === "unknown" && platform.architecture === "unknown";
}
