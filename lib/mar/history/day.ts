import type { Digest } from "@/lib/oci/name/digest";
import { type Fold, foldsOf, type TagChange } from "./folds";
import { groupedBy } from "./grouped-by";
import type { Steps } from "./tags-in-order";

/** What changed on one day, in UTC. */
export type ChangedDay<Tag extends string = string> = {
  /** The day's first millisecond. */
  day: number;
  /** How many tags changed in each way, and to how many images those moved. */
  counts: Readonly<Record<TagChange["change"], number>>;
  images: number;
  /** The image of the newest version first; then what has no image. */
  folds: readonly Fold<Tag>[];
};

const DAY_MILLISECONDS = 24 * 60 * 60 * 1000;

/** Returns the first millisecond of the day of a time, in UTC. */
export function startOfDay(time: number): number {
  return Math.floor(time / DAY_MILLISECONDS) * DAY_MILLISECONDS;
}

/** Returns changes by day, in the order in which the days first occur. */
export function daysOf<Tag extends string>(changes: readonly TagChange<Tag>[]): ChangedDay<Tag>[] {
  const work = daysInSteps(changes);
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** Does what `daysOf` does, in steps of about a millisecond: a release changes thousands of tags on one day. */
export function* daysInSteps<Tag extends string>(changes: readonly TagChange<Tag>[]): Steps<ChangedDay<Tag>[]> {
  const days: ChangedDay<Tag>[] = [];
  for (const [day, each] of groupedBy(changes, ({ at }) => startOfDay(at))) days.push(yield* dayOf(day, each));
  return days;
}

function* dayOf<Tag extends string>(day: number, changes: readonly TagChange<Tag>[]): Steps<ChangedDay<Tag>> {
  const counts = { new: 0, moved: 0, returned: 0, gone: 0, back: 0 };
  const images = new Set<Digest | undefined>();
  for (const { change, to } of changes) {
    counts[change] += 1;
    if (change === "moved" || change === "returned") images.add(to);
  }
  yield;
  return { day, counts, images: images.size, folds: yield* foldsOf(changes) };
}
