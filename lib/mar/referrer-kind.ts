import { kindOfPredicate } from "@/lib/oci/attached-document";
import type { Descriptor } from "@/lib/oci/manifest";
import { isSbomMediaType } from "@/lib/oci/sbom/media-type";
import { LIFECYCLE_ARTIFACT_TYPE } from "./lifecycle";

/** What a referrer is, in the order in which they are listed. */
export const REFERRER_KINDS = ["signature", "sbom", "provenance", "lifecycle", "other"] as const;
export type ReferrerKind = (typeof REFERRER_KINDS)[number];

/** The artifact type of Notary Project signatures. */
export const NOTARY_SIGNATURE = "application/vnd.cncf.notary.signature";

const OTHER_SIGNATURE = /^application\/vnd\.dev\.cosign\.artifact\.sig\.v1\+json$/;
const OTHER_SBOM = /^application\/vnd\.dev\.cosign\.artifact\.sbom\.v1\+json$/;

/** What a referrer is by its artifact type; where that only says "statement", by the predicate type in its annotations. */
export function referrerKind({ artifactType = "", annotations }: Descriptor): ReferrerKind {
  if (artifactType === LIFECYCLE_ARTIFACT_TYPE) return "lifecycle";
  if (artifactType === NOTARY_SIGNATURE || OTHER_SIGNATURE.test(artifactType)) return "signature";
  if (isSbomMediaType(artifactType) || OTHER_SBOM.test(artifactType)) return "sbom";
  return kindOfPredicate(annotations);
}
