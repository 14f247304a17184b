import "server-only";
import type { PlatformSummary } from "@/lib/contract/image-summary";
import { hasImageConfig } from "@/lib/oci/container-image";
import { creationDate } from "@/lib/oci/creation-date";
import type { ImageManifest } from "@/lib/oci/manifest";
import type { Platform } from "@/lib/oci/platform";
import { platformMismatch } from "@/lib/oci/platform-mismatch";
import type { Repository } from "@/lib/oci/repository";
import { problemOf } from "../problem";
import { type PlatformReading, platformOf } from "./platforms";
import type { Snapshot } from "./snapshot";

/**
 * The same platforms with their creation dates, which cost one config each; all are read at once. A config that names another
 * platform than the index is noted.
 */
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
        const configPlatform = await otherPlatform(snapshot, repository, summary, manifest);
        return { ...summary, ...(created ? { created } : {}), ...(configPlatform ? { configPlatform } : {}) };
      } catch (error) {
        return { ...summary, problem: problemOf(error) };
      }
    }),
  );
}

const CREATED = "org.opencontainers.image.created";

/** When an image was made, ISO 8601: by its config, or else by the annotation that artifacts carry instead. */
export async function createdOf(
  snapshot: Snapshot,
  repository: Repository,
  manifest: ImageManifest,
): Promise<string | undefined> {
  const annotated = creationDate(manifest.annotations?.[CREATED]);
  if (!hasImageConfig(manifest)) return annotated;
  const { config } = (await snapshot.config(repository, manifest.config)).value;
  return creationDate(config.created) ?? annotated;
}

/** What the config says, where the index names another platform or none. The config was read for the date. */
async function otherPlatform(
  snapshot: Snapshot,
  repository: Repository,
  { platform }: PlatformSummary,
  manifest: ImageManifest,
): Promise<Platform | undefined> {
  if (!hasImageConfig(manifest)) return undefined;
  const { config } = (await snapshot.config(repository, manifest.config)).value;
  const { os = "", architecture = "" } = config;
  const named = platformOf({ platform: { ...config, os, architecture } }).platform;
  return platform && named ? platformMismatch(platform, config) && named : named;
}
