import type { Descriptor } from "./manifest";

/**
 * The bytes of these blobs, each digest counted once: an image that has a layer twice stores and downloads it once.
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
