import "server-only";
import type { PlatformSummary } from "@/lib/contract/image-summary";
import { creationDate } from "@/lib/oci/creation-date";
import type { ImageManifest } from "@/lib/oci/manifest";
import { CONFIG_MEDIA_TYPES } from "@/lib/oci/media-type";
import type { Repository } from "@/lib/oci/repository";
import { problemOf } from "../problem";
import type { PlatformReading } from "./platforms";
import type { Snapshot } from "./snapshot";

/** The same platforms with their creation dates, which cost one config each; all are read at once. */
export function readCreationDates(
  snapshot: Snapshot,
  repository: Repository,
  platforms: readonly PlatformReading[],
): Promise<PlatformSummary[]> {
  return Promise.all(
    platforms.map(async ({ summary, manifest }) => {
      if (!manifest || summary.problem) return summary;
      try {
        const created = await createdOf(snapshot, repository, manifest);
        return created ? { ...summary, created } : summary;
      } catch (error) {
        return { ...summary, problem: problemOf(error) };
      }
    }),
  );
}

/** When an image was made, ISO 8601: by its config, or by the annotation that artifacts carry instead. */
export async function createdOf(
  snapshot: Snapshot,
  repository: Repository,
  { config, annotations }: ImageManifest,
): Promise<string | undefined> {
  const annotated = creationDate(annotations?.["org.opencontainers.image.created"]);
  if (!CONFIG_MEDIA_TYPES.includes(config.mediaType ?? "")) return annotated;
  const { value } = await snapshot.config(repository, config);
  return creationDate(value.config.created) ?? annotated;
}
