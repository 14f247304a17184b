import { isAttestation } from "./attestation";
import type { Descriptor } from "./manifest";

/**
 * Returns the entry of the same index that an attestation is about. Returns `undefined` if it names no entry, or one
 * that is not in the index.
 * @see https://docs.docker.com/build/metadata/attestations/attestation-storage/
 */
export function attestedEntry(attestation: Descriptor, entries: readonly Descriptor[]): Descriptor | undefined {
  const digest = attestation.annotations?.["vnd.docker.reference.digest"];
  if (!digest || !isAttestation(attestation)) return undefined;
  return entries.find((entry) => entry.digest === digest && !isAttestation(entry));
}
