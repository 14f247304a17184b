import type { PullBy } from "@/lib/contract/page/pull-choice";
import type { Digest } from "@/lib/oci/name/digest";
import { platformKey } from "@/lib/oci/platform/normal-platform";
import { formatPlatform, type Platform, parsePlatform } from "@/lib/oci/platform/platform";
import {
  choosePlatform,
  type PlatformChoice,
  type PlatformEntry,
  type PlatformWish,
} from "@/lib/oci/platform/platform-choice";
import { isUsualSpelling, pullPlatform } from "@/lib/oci/platform/pull-platform";

/**
 * What a command must contain to fetch the chosen platform: a name for `--platform`, or the digest of its manifest if a
 * name does not find it reliably. Neither if no platform was chosen.
 */
export type PullTarget = { choice: PlatformChoice; platform?: string; digest?: Digest };

/** The ways to name one manifest of an index: its tag belongs to the whole index. */
export const MANIFEST_ONLY: readonly PullBy[] = ["digest"];

/** An entry that can be chosen. `isNested` is true if only a nested index lists it. */
export type PullEntry = PlatformEntry & { isNested?: boolean };

/**
 * Returns what a command must contain, from the address and the image's index. The list is empty until it is known.
 * @param opensNested whether the tool looks for platforms in nested indexes
 */
export function pullTarget(entries: readonly PullEntry[], wish: PlatformWish, opensNested: boolean): PullTarget {
  const choice = choosePlatform(entries, wish);
  const asked = wish.platform ? parsePlatform(wish.platform) : undefined;
  if (choice.kind !== "listed") return { choice, ...(asked ? { platform: formatPlatform(asked) } : {}) };
  const entry = entries[choice.position];
  if (entry?.isNested && !opensNested) return { choice, digest: entry.digest };
  // Several entries fit: use the requested words. Clients choose among them as we do, or by their host.
  const platform = choice.alike > 1 ? asked : pullPlatform(entries, choice.position);
  if (!platform) return { choice, ...(entry ? { digest: entry.digest } : {}) };
  return { choice, platform: formatPlatform(spelled(platform, asked)) };
}

/** Returns the platform as requested, if clients also find it by that spelling. */
function spelled(platform: Platform, asked: Platform | undefined): Platform {
  return asked && isUsualSpelling(asked) && platformKey(asked) === platformKey(platform) ? asked : platform;
}
