import { formatPlatform } from "@/lib/oci/platform/platform";
import { type PlatformEntry, type PlatformWish, wishFor } from "@/lib/oci/platform/platform-choice";
import { shortDigest } from "../text/short-digest";

/** An entry's name among the others of its list: its platform, with the version of the system or the digest where only that tells it from others. */
export function platformLabel(entries: readonly PlatformEntry[], position: number): string {
  const entry = entries[position];
  if (!entry) return "";
  const { osVersion, manifest } = wishFor(entries, position);
  const words = entry.platform && formatPlatform(entry.platform);
  const version = manifest ? entry.platform?.osVersion : osVersion;
  return [words, version, manifest && shortDigest(entry.digest)].filter(Boolean).join(" ");
}

/** What a wish asks for, as it is named to a reader. */
export function wishLabel({ platform, osVersion }: PlatformWish): string {
  return [platform, osVersion].filter(Boolean).join(" ");
}
