import type { Descriptor } from "./manifest";

/**
 * Returns the total bytes of blobs, counting each digest once: an image with a repeated layer stores and downloads it
 * once.
 */
export function distinctSize(blobs: readonly Pick<Descriptor, "digest" | "size">[]): number {
  const seen = new Set<string>();
  let bytes = 0;
  for (const { digest, size } of blobs) {
    if (seen.has(digest)) continue;
    seen.add(digest);
    bytes += size;
  }
  return bytes;
}
