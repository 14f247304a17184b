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
 * What a command must say to fetch the platform that was chosen: its name for `--platform`, or the digest of its manifest where a name does not find
 * it for certain. Neither where nothing was chosen.
 */
export type PullTarget = { choice: PlatformChoice; platform?: string; digest?: Digest };

/** Ways that are left where one manifest of an index is meant: its tag is the whole index's. */
export const MANIFEST_ONLY: readonly PullBy[] = ["digest"];

/** An entry that can be chosen. `isNested` is true for one that only an index in the image's index lists. */
export type PullEntry = PlatformEntry & { isNested?: boolean };

/**
 * What a command must say, by the address and what the image's index lists; the list is empty as long as it is not known.
 * @param opensNested whether the tool looks for platforms in the indexes of an index
 */
export function pullTarget(entries: readonly PullEntry[], wish: PlatformWish, opensNested: boolean): PullTarget {
  const choice = choosePlatform(entries, wish);
  const asked = wish.platform ? parsePlatform(wish.platform) : undefined;
  if (choice.kind !== "listed") return { choice, ...(asked ? { platform: formatPlatform(asked) } : {}) };
  const entry = entries[choice.position];
  if (entry?.isNested && !opensNested) return { choice, digest: entry.digest };
  // Several entries fit: the words are what was asked for, and clients choose among them as we do or by their host.
  const platform = choice.alike > 1 ? asked : pullPlatform(entries, choice.position);
  if (!platform) return { choice, ...(entry ? { digest: entry.digest } : {}) };
  return { choice, platform: formatPlatform(spelled(platform, asked)) };
}

/** The platform as it was asked for, where clients find it so too. */
function spelled(platform: Platform, asked: Platform | undefined): Platform {
  return asked && isUsualSpelling(asked) && platformKey(asked) === platformKey(platform) ? asked : platform;
}
