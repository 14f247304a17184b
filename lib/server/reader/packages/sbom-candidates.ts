import "server-only";
import {
  type AttachedDocument,
  attachedDocuments,
  isReadableSbom,
  isUndecided,
} from "@/lib/mar/attached/attached-document";
import { predicateTypeIn } from "@/lib/mar/attached/predicate-type";
import { type ReferrerKind, referrerKind } from "@/lib/mar/referrer/referrer-kind";
import { ownDocument } from "@/lib/mar/sbom/own-document";
import { isAttestation } from "@/lib/oci/manifest/attestation";
import type { Descriptor, ImageIndex, ImageManifest } from "@/lib/oci/manifest/manifest";
import type { Digest } from "@/lib/oci/name/digest";

/** Referrers of one manifest that are looked into. */
const MOST_LOOKED_INTO = 3;

const CREATED = "org.opencontainers.image.created";
const TITLE = "org.opencontainers.image.title";
const ATTESTED = "vnd.docker.reference.digest";

/** A manifest that has an SBOM, or may have one. */
export type Candidate = { descriptor: Pick<Descriptor, "digest">; isCertain: boolean };

/** Returns the referrers that are SBOMs, the newest first, and then those that do not say what they are. */
export function sbomReferrers(referrers: readonly Descriptor[]): Candidate[] {
  const newestFirst = referrers.toSorted((a, b) => createdAt(b) - createdAt(a));
  const of = (kind: ReferrerKind) => newestFirst.filter((descriptor) => referrerKind(descriptor) === kind);
  const open = of("other").filter(({ annotations }) => predicateTypeIn(annotations) === undefined);
  const all = [
    ...of("sbom").map((descriptor) => ({ descriptor, isCertain: true })),
    ...open.map((descriptor) => ({ descriptor, isCertain: false })),
  ];
  return all.slice(0, MOST_LOOKED_INTO);
}

/**
 * Returns the entries of an index that hold the build attestations of one of its platforms.
 * @see https://docs.docker.com/build/metadata/attestations/attestation-storage/
 */
export function attestationsOf({ manifests }: ImageIndex, platform: Digest): Candidate[] {
  return manifests
    .filter((entry) => isAttestation(entry) && entry.annotations?.[ATTESTED] === platform)
    .slice(0, 1)
    .map((descriptor) => ({ descriptor, isCertain: false }));
}

/** Returns the documents of a manifest that can be the image's own SBOM, the likeliest first, and whether it has one of another form. */
export function sbomDocuments(manifest: ImageManifest): { readable: AttachedDocument[]; hasOther: boolean } {
  const documents = attachedDocuments(manifest);
  const sboms = documents.filter(isReadableSbom);
  const own = sboms[ownDocument(sboms.map(({ descriptor }) => descriptor.annotations?.[TITLE])) ?? 0];
  return {
    readable: [...(own ? [own] : []), ...documents.filter(isUndecided)].slice(0, MOST_LOOKED_INTO),
    hasOther: documents.some((document) => document.kind === "sbom" && !isReadableSbom(document)),
  };
}

function createdAt({ annotations }: Descriptor): number {
  return Date.parse(annotations?.[CREATED] ?? "") || 0;
}
