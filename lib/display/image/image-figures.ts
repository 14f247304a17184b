import type { PlatformSummary } from "@/lib/contract/image/image-summary";
import { formatPlatform } from "@/lib/oci/platform/platform";

type WithPlatforms = { platforms: readonly PlatformSummary[] };

/**
 * Returns the smallest and largest compressed size of an image's platforms, in bytes. Returns `undefined` if no size is
 * known.
 */
export function sizeRange({ platforms }: WithPlatforms): { least: number; most: number } | undefined {
  const sizes = platforms.flatMap(({ size }) => size ?? []);
  return sizes.length > 0 ? { least: Math.min(...sizes), most: Math.max(...sizes) } : undefined;
}

/** Formats the size of an image, or the range if the rounded sizes of its platforms differ: `89.5–95.9 MB`. */
export function formatSizeRange(summary: WithPlatforms, formatBytes: (count: number) => string): string | undefined {
  const range = sizeRange(summary);
  if (!range) return undefined;
  const [least, most] = [formatBytes(range.least), formatBytes(range.most)];
  if (least === most) return most;
  const [number = least, unit] = least.split(" ");
  return most.endsWith(` ${unit}`) ? `${number}–${most}` : `${least} – ${most}`;
}

/** Returns the creation date of the newest platform, ISO 8601. */
export function newestCreation({ platforms }: WithPlatforms): string | undefined {
  return platforms
    .flatMap(({ created }) => created ?? [])
    .sort()
    .at(-1);
}

/** Returns the platforms of an image, each once: `linux/amd64`. */
export function platformNames({ platforms }: WithPlatforms): string[] {
  return [...new Set(platforms.flatMap(({ platform }) => (platform ? formatPlatform(platform) : [])))];
}
