import type { Descriptor, ImageManifest } from "@/lib/oci/manifest/manifest";
import { essence, isSbomMediaType, type SbomForm, sbomForm } from "../sbom/media-type";
import { type DocumentKind, kindOfPredicateType, predicateTypeIn } from "./predicate-type";

/** A document that is attached to a manifest. */
export type AttachedDocument = {
  descriptor: Descriptor;
  kind: DocumentKind;
  /** For a statement, if known. */
  predicateType?: string;
  /** For a bill of materials outside a statement. */
  form?: SbomForm;
};

/**
 * in-toto statements, DSSE envelopes, Sigstore bundles, and plain JSON.
 * @see https://github.com/in-toto/attestation/blob/main/spec/v1/README.md
 * @see https://github.com/sigstore/protobuf-specs/blob/main/protos/sigstore_bundle.proto
 */
const STATEMENT =
  /^application\/(?:vnd\.in-toto(?:\.[\w.-]+)?\+(?:json|dsse)|vnd\.dsse\.envelope(?:\.v1)?\+json|vnd\.dev\.sigstore\.bundle(?:\.v[\d.]+)?\+json|json)$/;

/** The payload that Cosign 1 and 2 sign; the signature itself is in the layer's annotations. */
const SIMPLE_SIGNING = "application/vnd.dev.cosign.simplesigning.v1+json";

/** Document types other than bills of materials, by kind. */
const TYPES: Readonly<Record<string, DocumentKind>> = {
  [SIMPLE_SIGNING]: "signature",
  "application/vnd.in-toto.spdx+json": "sbom",
  "application/vnd.in-toto.spdx+dsse": "sbom",
  "application/vnd.in-toto.cyclonedx+json": "sbom",
  "application/vnd.in-toto.cyclonedx+dsse": "sbom",
  "application/vnd.in-toto.provenance+json": "provenance",
  "application/vnd.in-toto.provenance+dsse": "provenance",
  "application/vnd.in-toto.openvex+json": "vex",
  "application/vnd.openvex+json": "vex",
  "application/openvex+json": "vex",
  "application/vnd.openvex": "vex",
  "application/vex": "vex",
  "application/vnd.csaf+json": "vex",
  "application/vex+json": "vex",
  "application/csaf+json": "vex",
  "application/sarif+json": "scan",
};

const JSON_TYPE = "application/json";
const SYFT = "https://syft.dev/";

/** Layer types that name only an encoding; the type of their manifest may say more. */
const PLAIN = ["application/octet-stream", "text/plain", "application/xml", "text/xml", "text/json"];

/**
 * Returns true for the media type of a statement or of an envelope around one. Its predicate type says what it is
 * about.
 */
function isStatementMediaType(mediaType: string): boolean {
  return STATEMENT.test(essence(mediaType));
}

/** Returns the kind of a document by its media or artifact type. Returns `other` if the type does not say. */
export function kindOfMediaType(mediaType: string): DocumentKind {
  if (isSbomMediaType(mediaType)) return "sbom";
  const type = essence(mediaType);
  return (Object.hasOwn(TYPES, type) && TYPES[type]) || "other";
}

/**
 * Returns the documents in a manifest: layers that are bills of materials, statements or the like by their media type,
 * never an image's layers. A manifest without `subject` has documents only if all its layers are: build attestations,
 * or Cosign's attachments under a tag.
 * @see https://docs.docker.com/build/metadata/attestations/attestation-storage/
 */
export function attachedDocuments(manifest: ImageManifest): AttachedDocument[] {
  const documents = manifest.layers.flatMap((descriptor) => documentOf(descriptor, manifest) ?? []);
  if (manifest.subject) return documents;
  const isAll = documents.length === manifest.layers.length;
  return isAll && documents.every(({ descriptor }) => essence(descriptor.mediaType ?? "") !== JSON_TYPE)
    ? documents
    : [];
}

function documentOf(descriptor: Descriptor, manifest: ImageManifest): AttachedDocument | undefined {
  const { mediaType = "", annotations } = descriptor;
  const manifestType = manifest.artifactType ?? manifest.config.mediaType ?? "";
  const own = kindOfMediaType(mediaType);
  const byManifest = kindOfMediaType(manifestType);
  const isStatement = isStatementMediaType(mediaType);
  const isPlain = PLAIN.includes(essence(mediaType));
  if (own === "other" && !isStatement && !(isPlain && byManifest !== "other")) return undefined;
  const form = sbomForm(mediaType) ?? (isStatement ? undefined : sbomForm(manifestType));
  const document: AttachedDocument = {
    descriptor,
    kind: own === "other" ? byManifest : own,
    ...(form ? { form } : {}),
  };
  if (!isStatement) return document;
  const ofLayer = predicateTypeIn(annotations);
  const predicateType = ofLayer ?? predicateTypeIn(manifest.annotations);
  if (predicateType === undefined) return document;
  // An annotation of the layer decides before the type of the manifest.
  return ofLayer || document.kind === "other" ? asStatement(document, predicateType) : { ...document, predicateType };
}

/** Returns the same document with the predicate type of its statement. */
export function asStatement(document: AttachedDocument, predicateType: string): AttachedDocument {
  return { ...document, predicateType, kind: kindOfPredicateType(predicateType) };
}

/** Returns true if the document must be read to learn its kind. */
export function isUndecided({ descriptor, kind, predicateType }: AttachedDocument): boolean {
  return kind === "other" && predicateType === undefined && isStatementMediaType(descriptor.mediaType ?? "");
}

/** Returns true for a bill of materials whose packages can be read here, judging by its types. */
export function isReadableSbom({ kind, form, predicateType = "" }: AttachedDocument): boolean {
  if (kind !== "sbom" || predicateType.startsWith(SYFT)) return false;
  return form === undefined || form === "json" || form === "other";
}
