import "server-only";
import type { PlatformSummary } from "@/lib/contract/image/image-summary";
import { creationDate } from "@/lib/oci/config/creation-date";
import type { ImageManifest } from "@/lib/oci/manifest/manifest";
import type { Repository } from "@/lib/oci/name/repository";
import type { Platform } from "@/lib/oci/platform/platform";
import { platformMismatch } from "@/lib/oci/platform/platform-mismatch";
import { createAllowance } from "@/lib/server/cached/allowance";
import type { CachedRegistry } from "@/lib/server/cached/cached-registry";
import type { ConfigHead } from "@/lib/server/cached/config-head";
import { headOf } from "@/lib/server/cached/manifest-head";
import { problemOf } from "@/lib/server/problem/problem";
import { type PlatformReading, platformOf } from "./platforms";

/**
 * Returns the platforms with their creation dates. Each costs a request for its config, as long as the total size is
 * within the limit. Notes a config that names another platform than the index.
 */
export function readCreationDates(
  cached: CachedRegistry,
  repository: Repository,
  platforms: readonly PlatformReading[],
): Promise<PlatformSummary[]> {
  const allowed = createAllowance();
  return Promise.all(
    platforms.map(async ({ summary, head }) => {
      if (!head || summary.problem) return summary;
      try {
        const annotated = creationDate(head.created);
        if (!head.hasImageConfig) return { ...summary, ...(annotated ? { created: annotated } : {}) };
        const config = await allowed(head.config.size, async () => ({
          bytes: head.config.size,
          value: await cached.configHead(repository, head.config),
        }));
        const created = creationDate(config.created) ?? annotated;
        const configPlatform = otherPlatform(summary, config);
        return { ...summary, ...(created ? { created } : {}), ...(configPlatform ? { configPlatform } : {}) };
      } catch (error) {
        return { ...summary, problem: problemOf(error) };
      }
    }),
  );
}

/** Returns an image's creation date, ISO 8601: from its config, or from the annotation that artifacts carry instead. */
export async function createdOf(
  cached: CachedRegistry,
  repository: Repository,
  manifest: ImageManifest,
): Promise<string | undefined> {
  const head = headOf(manifest);
  const annotated = creationDate(head.created);
  if (!head.hasImageConfig) return annotated;
  return creationDate((await cached.configHead(repository, head.config)).created) ?? annotated;
}

/** Returns the config's platform if the index names another one or none. */
function otherPlatform({ platform }: PlatformSummary, config: ConfigHead): Platform | undefined {
  const { os = "", architecture = "" } = config;
  const named = platformOf({ platform: { ...config, os, architecture } }).platform;
  return platform && named ? platformMismatch(platform, config) && named : named;
}
