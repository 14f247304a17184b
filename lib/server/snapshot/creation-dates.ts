import "server-only";
import type { PlatformSummary } from "@/lib/contract/image-summary";
import { hasImageConfig } from "@/lib/oci/container-image";
import { creationDate } from "@/lib/oci/creation-date";
import type { ImageManifest } from "@/lib/oci/manifest";
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

const CREATED = "org.opencontainers.image.created";

/** When an image was made, ISO 8601: by its config, or else by the annotation of the manifest or the label of that name. */
export async function createdOf(
  snapshot: Snapshot,
  repository: Repository,
  manifest: ImageManifest,
): Promise<string | undefined> {
  const annotated = creationDate(manifest.annotations?.[CREATED]);
  if (!hasImageConfig(manifest)) return annotated;
  const { config } = (await snapshot.config(repository, manifest.config)).value;
  return creationDate(config.created) ?? annotated ?? creationDate(config.config?.Labels?.[CREATED]);
}
