import { isAttestation } from "./attestation";
import type { Descriptor } from "./manifest";

/**
 * The entry of the same index that an attestation is about; `undefined` where it names none, or one that is not there.
 * @see https://docs.docker.com/build/metadata/attestations/attestation-storage/
 */
export function attestedEntry(attestation: Descriptor, entries: readonly Descriptor[]): Descriptor | undefined {
  const digest = attestation.annotations?.["vnd.docker.reference.digest"];
  if (!digest || !isAttestation(attestation)) return undefined;
  return entries.find((entry) => entry.digest === digest && !isAttestation(entry));
}
