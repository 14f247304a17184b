import "server-only";
import { type ChangedDay, daysInSteps, startOfDay } from "@/lib/mar/history/day";
import { groupedBy } from "@/lib/mar/history/grouped-by";
import type { Digest } from "@/lib/oci/name/digest";
import type { Tag } from "@/lib/oci/name/tag";
import type { Sliced } from "../names/slices";
import type { TagChange } from "../store/observations/observations";

/** An image that a change led from or to. */
type ChangedImage = NonNullable<TagChange["to"]>;

/** What changed on one day, in UTC, when the first and the last of it was seen, and the images that it names. */
export type FeedDay = ChangedDay<Tag> & {
  published: number;
  updated: number;
  known: ReadonlyMap<Digest, ChangedImage>;
};

/** Returns changes by day, in steps: a release has thousands. Changes and days begin with the latest. */
export function* feedDays(changes: readonly TagChange[]): Sliced<FeedDay[]> {
  const byDay = groupedBy(changes, ({ firstSeen }) => startOfDay(firstSeen));
  yield;
  const days: FeedDay[] = [];
  for (const ofDay of byDay.values()) days.push(...(yield* feedDay(ofDay)));
  return days;
}

function* feedDay(changes: readonly TagChange[]): Sliced<FeedDay[]> {
  const known = new Map<Digest, ChangedImage>();
  for (const { from, to } of changes) {
    if (from) known.set(from.digest, from);
    if (to) known.set(to.digest, to);
  }
  yield;
  const days = yield* daysInSteps(
    changes.map(({ from, to, firstSeen, tag, change }) => {
      return { tag, change, from: from?.digest, to: to?.digest, at: firstSeen };
    }),
  );
  const [first, last] = [changes.at(-1), changes[0]];
  if (!first || !last) return [];
  return days.map((day) => ({ ...day, known, published: first.firstSeen, updated: last.firstSeen }));
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
