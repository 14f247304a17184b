import "server-only";
import type { ImageIdentity, ImageSummary } from "@/lib/contract/image/image-summary";
import type { OtherEntry } from "@/lib/contract/image/other-entry";
import type { ArtifactKind } from "@/lib/mar/kind/artifact-kind";
import { manifestKind } from "@/lib/mar/kind/manifest-kind";
import { isAttestation } from "@/lib/oci/manifest/attestation";
import { isImageIndex } from "@/lib/oci/manifest/manifest";
import type { Reference } from "@/lib/oci/name/reference";
import type { Repository } from "@/lib/oci/name/repository";
import { parseTag } from "@/lib/oci/name/tag";
import type { CachedRegistry } from "../cached/cached-registry";
import type { Reading } from "../cached/reading";
import type { FetchedManifest } from "../registry/registry";
import { readCreationDates } from "./entry/creation-dates";
import { readIndexEntries } from "./entry/index-entries";
import { readPlatforms } from "./entry/platforms";
import { readEntries } from "./entry/read-entries";
import { readLifecycle } from "./life/lifecycle";

/** Returns the first part of a summary, known before any platform is read. */
export function readIdentity(
  repository: Repository,
  reference: Reference,
  { value, readAt }: Reading<FetchedManifest>,
): ImageIdentity {
  const { digest, isUnverified, mediaType, manifest } = value;
  const { artifactType } = manifest;
  return {
    reference,
    digest,
    ...(isUnverified ? { unverified: true } : {}),
    mediaType,
    ...(artifactType ? { artifactType } : {}),
    kind: manifestKind(manifest, repository),
    attestations: isImageIndex(manifest) ? manifest.manifests.filter(isAttestation).length : 0,
    readAt: new Date(readAt).toISOString(),
  };
}

/**
 * Reads the whole summary of one image with at most three dependent requests, and one more for each depth of nested
 * indexes.
 * @throws RegistryFailure
 */
export async function readImageSummary(
  cached: CachedRegistry,
  repository: Repository,
  reference: Reference,
): Promise<ImageSummary> {
  const reading = await cached.manifest(repository, reference);
  const [image, lifecycle] = await Promise.all([
    readDatedPlatforms(cached, repository, reading.value),
    readLifecycle(cached, repository, reading.value.digest, { tag: parseTag(reference) }),
  ]);
  const { platforms, attestations, others, notices } = image;
  const identity = readIdentity(repository, reference, reading);
  return {
    ...identity,
    kind: kindWithEntries(identity.kind, image),
    platforms,
    attestations,
    ...(others.length > 0 ? { others: [...others] } : {}),
    ...(notices.length > 0 ? { notices: [...notices] } : {}),
    ...(lifecycle ? { lifecycle } : {}),
  };
}

/** An index holds artifacts if none of the entries that were read is an image. */
export function kindWithEntries(
  kind: ArtifactKind,
  { platforms, others }: { platforms: readonly unknown[]; others: readonly OtherEntry[] },
): ArtifactKind {
  const isOfArtifacts = platforms.length === 0 && others.some((entry) => entry.kind !== "unread");
  return kind === "index" && isOfArtifacts ? "artifact-index" : kind;
}

/** Returns the entries of an image, nested ones included; platforms have their creation dates. */
export async function readDatedPlatforms(cached: CachedRegistry, repository: Repository, fetched: FetchedManifest) {
  const entries = await readIndexEntries(cached, repository, fetched);
  const readings = await readPlatforms(cached, repository, fetched, entries);
  const { platforms, attestations, others } = readEntries(entries, readings);
  const dated = await readCreationDates(cached, repository, platforms);
  const dates = dated.flatMap(({ created }) => (created ? [Date.parse(created)] : []));
  if (dates.length > 0) cached.describe(fetched.digest, { created: Math.max(...dates) });
  return { platforms: dated, attestations: attestations.length, others, notices: entries.notices };
}
