import { kindOfMediaType } from "@/lib/mar/attached/attached-document";
import { kindOfPredicateType, predicateTypeIn } from "@/lib/mar/attached/predicate-type";
import { essence } from "@/lib/mar/sbom/media-type";
import type { Descriptor } from "@/lib/oci/manifest/manifest";
import { LIFECYCLE_ARTIFACT_TYPE } from "./lifecycle";

/** The kind of a referrer, in the order of the list. */
export const REFERRER_KINDS = ["signature", "sbom", "provenance", "vex", "scan", "lifecycle", "other"] as const;
export type ReferrerKind = (typeof REFERRER_KINDS)[number];

/** The artifact type of Notary Project signatures. */
export const NOTARY_SIGNATURE = "application/vnd.cncf.notary.signature";

/** Signatures that are not read here: of Notary before its first release, of Cosign. */
const OTHER_SIGNATURES: readonly string[] = [
  "application/vnd.cncf.notary.v2.signature",
  "application/vnd.dev.cosign.artifact.sig.v1+json",
];

type Typed = Pick<Descriptor, "artifactType" | "annotations">;

/**
 * Returns the kind of a referrer: by its artifact type; by the predicate type in its annotations if the artifact type
 * only says "statement"; and by a Sigstore bundle's own mark for a signature.
 */
export function referrerKind({ artifactType: given = "", annotations }: Typed): ReferrerKind {
  const artifactType = essence(given);
  if (artifactType === LIFECYCLE_ARTIFACT_TYPE) return "lifecycle";
  if (artifactType === NOTARY_SIGNATURE || OTHER_SIGNATURES.includes(artifactType)) return "signature";
  const byType = kindOfMediaType(artifactType);
  if (byType !== "other") return byType;
  const predicateType = predicateTypeIn(annotations);
  if (predicateType !== undefined) return kindOfPredicateType(predicateType);
  return annotations?.["dev.sigstore.bundle.content"] === "message-signature" ? "signature" : "other";
}
