import type { Descriptor, ImageManifest } from "./manifest";
import { isSbomMediaType, isSbomPredicateType } from "./sbom/media-type";

/** What a document that is attached to a manifest is about. */
export type DocumentKind = "sbom" | "provenance" | "other";
export type AttachedDocument = { descriptor: Descriptor; kind: DocumentKind };

/**
 * in-toto statements, DSSE envelopes, Sigstore bundles, and JSON that says no more than that.
 * @see https://github.com/in-toto/attestation/blob/main/spec/v1/README.md
 */
const STATEMENT_TYPES =
  /^application\/(?:vnd\.in-toto(?:\.[\w.-]+)?\+(?:json|dsse)|vnd\.dsse\.envelope\.v1\+json|vnd\.dev\.sigstore\.bundle[\w.;=-]*\+json|json)$/;
const IN_TOTO = "application/vnd.in-toto+json";
const PREDICATE_TYPE = "in-toto.io/predicate-type";
const PROVENANCE = "https://slsa.dev/provenance/";

/** The kind that annotations tell by the predicate type of the statement that they are about. */
export function kindOfPredicate(annotations: Readonly<Record<string, string>> | undefined): DocumentKind {
  const predicate = annotations?.[PREDICATE_TYPE] ?? annotations?.["dev.sigstore.bundle.predicateType"] ?? "";
  if (isSbomPredicateType(predicate)) return "sbom";
  return predicate.startsWith(PROVENANCE) ? "provenance" : "other";
}

/**
 * True for the manifest of a build's attestations, which has no `subject`: its layers are statements and nothing else.
 * @see https://docs.docker.com/build/metadata/attestations/attestation-storage/
 */
export function holdsAttestations({ layers }: ImageManifest): boolean {
  return layers.length > 0 && layers.every(({ mediaType }) => mediaType === IN_TOTO);
}

/**
 * The documents of a referrer or of a build's attestations: layers that are bills of materials or statements by their media
 * type, never an image's. None where the manifest is neither.
 */
export function attachedDocuments(manifest: ImageManifest): AttachedDocument[] {
  if (!manifest.subject && !holdsAttestations(manifest)) return [];
  const type = manifest.artifactType ?? manifest.config.mediaType ?? "";
  return manifest.layers.flatMap((descriptor) => {
    const { mediaType = "", annotations } = descriptor;
    if (isSbomMediaType(mediaType)) return { descriptor, kind: "sbom" };
    if (!STATEMENT_TYPES.test(mediaType)) return [];
    if (annotations?.[PREDICATE_TYPE]) return { descriptor, kind: kindOfPredicate(annotations) };
    return { descriptor, kind: isSbomMediaType(type) ? "sbom" : kindOfPredicate(manifest.annotations) };
  });
}
