import "server-only";
import type { ImageIdentity, ImageSummary } from "@/lib/contract/image-summary";
import { manifestKind } from "@/lib/mar/manifest-kind";
import { isAttestation } from "@/lib/oci/attestation";
import { isImageIndex } from "@/lib/oci/manifest";
import type { Reference } from "@/lib/oci/reference";
import type { Repository } from "@/lib/oci/repository";
import type { FetchedManifest } from "../registry/registry";
import { readCreationDates } from "./creation-dates";
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

/** The whole summary of one image: three dependent questions at the most. Throws `RegistryFailure`. */
export async function readImageSummary(
  snapshot: Snapshot,
  repository: Repository,
  reference: Reference,
): Promise<ImageSummary> {
  const reading = await snapshot.manifest(repository, reference);
  const [platforms, lifecycle] = await Promise.all([
    readPlatforms(snapshot, repository, reading.value).then((each) => readCreationDates(snapshot, repository, each)),
    readLifecycle(snapshot, repository, reading.value.digest),
  ]);
  return { ...readIdentity(repository, reference, reading), platforms, ...(lifecycle ? { lifecycle } : {}) };
}
