import type { Descriptor, ImageManifest } from "@/lib/oci/manifest/manifest";
import { essence, isSbomMediaType, type SbomForm, sbomForm } from "../sbom/media-type";
import { type DocumentKind, kindOfPredicateType, predicateTypeIn } from "./predicate-type";

/** A document that is attached to a manifest. */
export type AttachedDocument = {
  descriptor: Descriptor;
  kind: DocumentKind;
  /** Of a statement, where it is known. */
  predicateType?: string;
  /** Of a bill of materials that stands in no statement. */
  form?: SbomForm;
};

/**
 * in-toto statements, DSSE envelopes, Sigstore bundles, and JSON that says no more than that.
 * @see https://github.com/in-toto/attestation/blob/main/spec/v1/README.md
 * @see https://github.com/sigstore/protobuf-specs/blob/main/protos/sigstore_bundle.proto
 */
const STATEMENT =
  /^application\/(?:vnd\.in-toto(?:\.[\w.-]+)?\+(?:json|dsse)|vnd\.dsse\.envelope(?:\.v1)?\+json|vnd\.dev\.sigstore\.bundle(?:\.v[\d.]+)?\+json|json)$/;

/** What Cosign 1 and 2 sign; the signature itself stands in the layer's annotations. */
const SIMPLE_SIGNING = "application/vnd.dev.cosign.simplesigning.v1+json";

/** Document types other than those of bills of materials, by what they are about. */
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

/** Layers that say no more than how they are written; what they are, their manifest's type may say. */
const PLAIN = ["application/octet-stream", "text/plain", "application/xml", "text/xml", "text/json"];

/** True for the media type of a statement, or of what is wrapped around one: its predicate type says what it is about. */
function isStatementMediaType(mediaType: string): boolean {
  return STATEMENT.test(essence(mediaType));
}

/** What a document of this media or artifact type is about; `other` where the type does not say. */
export function kindOfMediaType(mediaType: string): DocumentKind {
  if (isSbomMediaType(mediaType)) return "sbom";
  const type = essence(mediaType);
  return (Object.hasOwn(TYPES, type) && TYPES[type]) || "other";
}

/**
 * The documents that a manifest holds: layers that are bills of materials, statements or the like by their media type, never an image's.
 * A manifest without `subject` holds some only if all its layers are such: a build's attestations, or what Cosign keeps under a tag.
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
  // What an annotation says of the layer alone counts for more than the type of the manifest.
  return ofLayer || document.kind === "other" ? asStatement(document, predicateType) : { ...document, predicateType };
}

/** The same document, now that the predicate type of its statement is known. */
export function asStatement(document: AttachedDocument, predicateType: string): AttachedDocument {
  return { ...document, predicateType, kind: kindOfPredicateType(predicateType) };
}

/** True where only the document itself can say what it is about. */
export function isUndecided({ descriptor, kind, predicateType }: AttachedDocument): boolean {
  return kind === "other" && predicateType === undefined && isStatementMediaType(descriptor.mediaType ?? "");
}

/** True for a bill of materials whose packages can be read here, as far as its types say. */
export function isReadableSbom({ kind, form, predicateType = "" }: AttachedDocument): boolean {
  if (kind !== "sbom" || predicateType.startsWith(SYFT)) return false;
  return form === undefined || form === "json" || form === "other";
}
