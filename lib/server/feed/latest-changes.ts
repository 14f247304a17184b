import "server-only";
import { startOfDay } from "@/lib/mar/history/day";
import type { Region } from "@/lib/mar/region";
import type { Repository } from "@/lib/oci/name/repository";
import type { Tag } from "@/lib/oci/name/tag";
import type { ChangeCursor, Observations, TagChange } from "../store/observations/observations";

/** Most entries of a feed. */
const MOST_ENTRIES = 50;
/** Changes read at once, and how often at most: a release moves thousands of tags on one day. */
const AT_ONCE = 2_000;
const MOST_READS = 5;

type Asked = {
  region: Region;
  repository: Repository;
  /** Only this tag, or only those that `accepts` lets through. */
  tag: Tag | undefined;
  accepts: ((tag: string) => boolean) | undefined;
  /** True if each change is an entry, false if each day is one. */
  each: boolean;
};

/** Changes, the latest first, and whether the earliest day has more than these. */
export type LatestChanges = { changes: readonly TagChange[]; isCut: boolean };

/** Returns the changes for a feed's entries: the latest of them, or those of the latest days, each whole. */
export async function latestChanges(
  observations: Pick<Observations, "changes">,
  { region, repository, each, ...only }: Asked,
): Promise<LatestChanges> {
  if (each) {
    const { changes } = await observations.changes(region, repository, { limit: MOST_ENTRIES, ...only });
    return { changes, isCut: false };
  }
  const changes: TagChange[] = [];
  const days = new Set<number>();
  let before: ChangeCursor | undefined;
  for (let reads = 0; reads < MOST_READS && days.size <= MOST_ENTRIES; reads += 1) {
    const read = await observations.changes(region, repository, { limit: AT_ONCE, before, ...only });
    for (const change of read.changes) {
      changes.push(change);
      days.add(startOfDay(change.firstSeen));
    }
    before = read.next;
    // Fewer than asked for: a filter that little passes has examined its share of the past.
    if (!before || read.changes.length < AT_ONCE) break;
  }
  const last = [...days].at(-1);
  const isWhole = !before && days.size <= MOST_ENTRIES;
  if (isWhole || last === undefined || days.size === 1) return { changes, isCut: !isWhole };
  // The earliest day may have more changes than were read.
  const kept = new Set([...days].slice(0, Math.min(MOST_ENTRIES, days.size - 1)));
  return { changes: changes.filter(({ firstSeen }) => kept.has(startOfDay(firstSeen))), isCut: false };
}
