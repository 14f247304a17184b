/**
 * Media and artifact types that say "bill of materials"; each may have `+gzip` behind it.
 * @see https://www.iana.org/assignments/media-types/application/spdx+json
 * @see https://www.iana.org/assignments/media-types/application/vnd.cyclonedx+json
 */
const SBOM_TYPE = /^(?:application\/spdx3?\+json|text\/spdx\+json|application\/vnd\.cyclonedx\+json)(?:\+gzip)?$/;

/** Predicate types of in-toto statements that hold a bill of materials, with or without a version. */
const SBOM_PREDICATE = /^https:\/\/(?:spdx\.dev\/Document|cyclonedx\.org\/bom)(?:\/v?[\d.]+)?$/;

/** True for a media or artifact type that is a bill of materials' own. Parameters of the type do not count. */
export function isSbomMediaType(mediaType: string): boolean {
  return SBOM_TYPE.test((mediaType.split(";", 1)[0] ?? "").trim().toLowerCase());
}

/**
 * True for a predicate type of a bill of materials, as the annotation `in-toto.io/predicate-type` has it.
 * @see https://github.com/in-toto/attestation/tree/main/spec/predicates
 */
export function isSbomPredicateType(predicateType: string): boolean {
  return SBOM_PREDICATE.test(predicateType);
}
