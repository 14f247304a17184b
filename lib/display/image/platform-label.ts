import { formatPlatform } from "@/lib/oci/platform/platform";
import { type PlatformEntry, type PlatformWish, wishFor } from "@/lib/oci/platform/platform-choice";
import { shortDigest } from "../text/short-digest";

/**
 * Returns an entry's name within its list: its platform, with the system's version or the digest if needed to
 * distinguish it.
 */
export function platformLabel(entries: readonly PlatformEntry[], position: number): string {
  const entry = entries[position];
  if (!entry) return "";
  const { osVersion, manifest } = wishFor(entries, position);
  const words = entry.platform && formatPlatform(entry.platform);
  const version = manifest ? entry.platform?.osVersion : osVersion;
  return [words, version, manifest && shortDigest(entry.digest)].filter(Boolean).join(" ");
}

/** Returns the label of a wish. */
export function wishLabel({ platform, osVersion }: PlatformWish): string {
  return [platform, osVersion].filter(Boolean).join(" ");
}
