import "server-only";
import { type ChangedDay, daysOf, startOfDay } from "@/lib/mar/history/day";
import type { Digest } from "@/lib/oci/name/digest";
import type { Tag } from "@/lib/oci/name/tag";
import type { TagChange } from "../store/observations/observations";

/** An image that a change led from or to. */
type ChangedImage = NonNullable<TagChange["to"]>;

/** What changed on one day, in UTC, when the first and the last of it was seen, and the images that it names. */
export type FeedDay = ChangedDay<Tag> & {
  published: number;
  updated: number;
  known: ReadonlyMap<Digest, ChangedImage>;
};

/** Returns changes by day. Changes and days begin with the latest. */
export function feedDays(changes: readonly TagChange[]): FeedDay[] {
  const known = new Map<Digest, ChangedImage>();
  const times = new Map<number, { published: number; updated: number }>();
  for (const { from, to, firstSeen } of changes) {
    if (from) known.set(from.digest, from);
    if (to) known.set(to.digest, to);
    const day = startOfDay(firstSeen);
    times.set(day, { published: firstSeen, updated: times.get(day)?.updated ?? firstSeen });
  }
  const days = daysOf(
    changes.map(({ from, to, firstSeen, tag, change }) => {
      return { tag, change, from: from?.digest, to: to?.digest, at: firstSeen };
    }),
  );
  return days.map((each) => ({
    ...each,
    known,
    ...(times.get(each.day) ?? { published: each.day, updated: each.day }),
  }));
}

/** Most images of a day that its entry describes. */
const DAY_IMAGES = 12;

/** Returns what an entry of a day shows: its first images, and the tags that have none. */
export function shownFolds({ folds }: FeedDay) {
  const images = folds.filter((fold) => fold.kind === "image");
  return {
    images: images.slice(0, DAY_IMAGES),
    more: images.length - DAY_IMAGES,
    rest: folds.filter((fold) => fold.kind !== "image"),
  };
}
