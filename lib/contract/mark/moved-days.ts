import { daysOf } from "@/lib/mar/history/day";
import type { Fold } from "@/lib/mar/history/folds";
import type { Digest } from "@/lib/oci/name/digest";
import type { Repository } from "@/lib/oci/name/repository";
import type { Tag } from "@/lib/oci/name/tag";
import type { MarkedChange } from "./marked-change";

/** Tags of one repository that changed together, and the compressed sizes in bytes that are known of its images. */
export type MovedFold = { repository: Repository; fold: Fold<Tag>; sizes: ReadonlyMap<Digest, number> };

/** What changed on one day, in UTC. `day` is its first millisecond. */
export type MovedDay = { day: number; folds: readonly MovedFold[] };

/** Returns changes of many repositories by day, the latest first; within a day by repository. */
export function movedDays(changes: readonly MarkedChange[]): MovedDay[] {
  const days = new Map<number, MovedFold[]>();
  for (const [repository, each] of byRepository(changes)) {
    const sizes = new Map(each.flatMap(({ from, to }) => [...sizeOf(from), ...sizeOf(to)]));
    for (const { day, folds } of daysOf(each.map(changeOf))) {
      const known = days.get(day) ?? [];
      known.push(...folds.map((fold) => ({ repository, fold, sizes })));
      days.set(day, known);
    }
  }
  return [...days].sort(([a], [b]) => b - a).map(([day, folds]) => ({ day, folds }));
}

function changeOf({ tag, change, from, to, seenAt }: MarkedChange) {
  return { tag, change, from: from?.digest, to: to?.digest, at: Date.parse(seenAt) };
}

function sizeOf(image: MarkedChange["to"]): [Digest, number][] {
  return image?.size === undefined ? [] : [[image.digest, image.size]];
}

/** Groups changes by repository in order of name, those of each with the latest first. */
function byRepository(changes: readonly MarkedChange[]): [Repository, MarkedChange[]][] {
  const groups = new Map<Repository, MarkedChange[]>();
  for (const change of changes.toSorted((a, b) => Date.parse(b.seenAt) - Date.parse(a.seenAt) || b.seq - a.seq)) {
    const group = groups.get(change.repository);
    if (group) group.push(change);
    else groups.set(change.repository, [change]);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}
