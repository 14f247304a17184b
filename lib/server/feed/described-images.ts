import "server-only";
import type { PlatformSummary } from "@/lib/contract/image/image-summary";
import type { Digest } from "@/lib/oci/name/digest";
import type { Repository } from "@/lib/oci/name/repository";
import { formatPlatform } from "@/lib/oci/platform/platform";
import type { CachedRegistry } from "../cached/cached-registry";
import { readDatedPlatforms } from "../image/image-summary";
import { withPatience } from "../waiting/patience";

/** Platforms, each with its compressed size in bytes, if known. */
export type PlatformSizes = ReadonlyMap<string, number | undefined>;

/** What a feed says of an image. `created` is the date of the newest platform, in milliseconds since the epoch. */
export type DescribedImage = { sizes: PlatformSizes; created: number | undefined };

/** Images described in one answer. Content by digest is kept, so most need no request. */
const MOST_IMAGES = 60;
const PATIENCE = 3_000;

/** Reads what images are, by their digests. An image that cannot be read in time is left out. */
export async function describeImages(
  cached: CachedRegistry,
  repository: Repository,
  digests: Iterable<Digest>,
): Promise<ReadonlyMap<Digest, DescribedImage>> {
  const found = new Map<Digest, DescribedImage>();
  const asked = [...new Set(digests)].slice(0, MOST_IMAGES);
  const reading = asked.map(async (digest) => {
    const { value } = await cached.manifest(repository, digest);
    const { platforms } = await readDatedPlatforms(cached, repository, value);
    const dates = platforms.flatMap(({ created }) => (created ? [Date.parse(created)] : []));
    const created = dates.length > 0 ? Math.max(...dates) : undefined;
    if (platforms.length > 0) found.set(digest, { sizes: sizesOf(platforms), created });
  });
  await withPatience(Promise.allSettled(reading), PATIENCE);
  return new Map(found);
}

function sizesOf(platforms: readonly PlatformSummary[]): PlatformSizes {
  const sizes = new Map<string, number | undefined>();
  for (const { platform, configPlatform, size } of platforms) {
    const named = platform ?? configPlatform;
    if (!named) continue;
    // The revision of Windows changes each month: that is no other platform.
    const system = named.osVersion?.split(".").slice(0, 3).join(".");
    const name = system ? `${formatPlatform(named)} ${system}` : formatPlatform(named);
    // A size of 0 means that it is not known.
    if (!sizes.has(name)) sizes.set(name, size || undefined);
  }
  return sizes;
}
