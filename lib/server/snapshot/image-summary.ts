import "server-only";
import type { ImageIdentity, ImageSummary } from "@/lib/contract/image-summary";
import { manifestKind } from "@/lib/mar/manifest-kind";
import { isAttestation } from "@/lib/oci/attestation";
import { isImageIndex } from "@/lib/oci/manifest";
import type { Reference } from "@/lib/oci/reference";
import type { Repository } from "@/lib/oci/repository";
import type { FetchedManifest } from "../registry/registry";
import { readCreationDates } from "./creation-dates";
import { readIndexEntries } from "./index-entries";
import { readLifecycle } from "./lifecycle";
import { readPlatforms } from "./platforms";
import type { Reading } from "./reading";
import type { Snapshot } from "./snapshot";

/** What the first answer tells of an image, before any platform is read. */
export function readIdentity(
  repository: Repository,
  reference: Reference,
  { value, readAt }: Reading<FetchedManifest>,
): ImageIdentity {
  const { digest, mediaType, manifest } = value;
  const { artifactType } = manifest;
  return {
    reference,
    digest,
    mediaType,
    ...(artifactType ? { artifactType } : {}),
    kind: manifestKind(manifest, repository),
    attestations: isImageIndex(manifest) ? manifest.manifests.filter(isAttestation).length : 0,
    readAt: new Date(readAt).toISOString(),
  };
}

/**
 * The whole summary of one image: three dependent questions at the most, and one more for each depth of indexes in its index.
 * Throws `RegistryFailure`.
 */
export async function readImageSummary(
  snapshot: Snapshot,
  repository: Repository,
  reference: Reference,
): Promise<ImageSummary> {
  const reading = await snapshot.manifest(repository, reference);
  const [image, lifecycle] = await Promise.all([
    readDatedPlatforms(snapshot, repository, reading.value),
    readLifecycle(snapshot, repository, reading.value.digest),
  ]);
  const { platforms, attestations, notices } = image;
  return {
    ...readIdentity(repository, reference, reading),
    platforms,
    attestations,
    ...(notices.length > 0 ? { notices: [...notices] } : {}),
    ...(lifecycle ? { lifecycle } : {}),
  };
}

/** The platforms of an image, those of the indexes in its index too, with their creation dates. */
export async function readDatedPlatforms(snapshot: Snapshot, repository: Repository, fetched: FetchedManifest) {
  const entries = await readIndexEntries(snapshot, repository, fetched);
  const readings = await readPlatforms(snapshot, repository, fetched, entries);
  const platforms = await readCreationDates(snapshot, repository, readings);
  return { platforms, attestations: entries.attestations.length, notices: entries.notices };
}
