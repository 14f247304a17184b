import "server-only";
import type { PlatformSummary } from "@/lib/contract/image/image-summary";
import { formatSizeRange, newestCreation, platformNames } from "@/lib/display/image/image-figures";
import { formatter } from "@/lib/i18n/formatter";
import type { Region } from "@/lib/mar/region";
import { isImageIndex } from "@/lib/oci/manifest/manifest";
import type { Reference } from "@/lib/oci/name/reference";
import type { Repository } from "@/lib/oci/name/repository";
import { figuresOf } from "../cached/manifest-head";
import type { Figure } from "../drawing/picture";
import { readDatedPlatforms } from "../image/image-summary";
import { outcomeOf } from "../problem/outcome";
import { cachedRegistryOf } from "../process/cached-registries";
import type { FetchedManifest } from "../registry/registry";
import { withPatience } from "../waiting/patience";
import { type Facts, MOST_LABELS, PICTURE_PATIENCE } from "./facts";

/**
 * Returns size, creation date and platforms of an image, as far as they come in time; `undefined` if not even the
 * manifest does.
 * @throws RegistryFailure if the manifest does not exist or cannot be read
 */
export async function imageFacts(
  region: Region,
  repository: Repository,
  reference: Reference,
): Promise<Facts | undefined> {
  const cached = cachedRegistryOf(region);
  const manifest = await withPatience(cached.manifest(repository, reference), PICTURE_PATIENCE);
  if (!manifest) return undefined;
  const reading = outcomeOf(readDatedPlatforms(cached, repository, manifest.value));
  const read = await withPatience(reading, PICTURE_PATIENCE);
  const platforms = read?.ok ? read.value.platforms : [];
  const names = platformNames({ platforms });
  return {
    figures: figures(manifest.value, platforms),
    labels: names.slice(0, MOST_LABELS),
    labelsInAll: names.length,
    isWhole: read?.ok === true && platforms.every(({ problem }) => !problem),
  };
}

function figures({ manifest }: FetchedManifest, platforms: readonly PlatformSummary[]): Figure[] {
  const format = formatter();
  const own = isImageIndex(manifest) ? undefined : figuresOf(manifest).size;
  const size = formatSizeRange({ platforms }, format.bytes) ?? (own === undefined ? undefined : format.bytes(own));
  const day = newestCreation({ platforms })?.slice(0, 10);
  return [
    ...(size ? [{ sign: "size" as const, text: size }] : []),
    ...(day ? [{ sign: "day" as const, text: day }] : []),
  ];
}
