import type { Digest } from "@/lib/oci/name/digest";
import { compareTagNames } from "../tag/order/order";
import { parseTagName } from "../tag/parse";
import type { TagName } from "../tag/tag-name";
import { mostSpecificFirst } from "../tag-list/aliases";
import type { Change } from "./observation";

/** One change of a tag. `at` is the look that saw it, in milliseconds since 1970. */
export type TagChange<Tag extends string = string> = {
  tag: Tag;
  change: Exclude<Change, "first" | "resolved">;
  /** The digest that the tag had before, and the one since, as far as they are known. */
  from?: Digest | undefined;
  to?: Digest | undefined;
  at: number;
};

type Changed<Tag extends string> = { tag: Tag; change: TagChange["change"] };

/**
 * The tags that changed together. `image`: they lead to one image since; `from` is the one before if all had the same.
 * `unread`: nobody has asked for their digests. `gone`: they vanished.
 */
export type Fold<Tag extends string = string> =
  | { kind: "image"; to: Digest; from: Digest | undefined; name: Tag; tags: readonly Changed<Tag>[] }
  | { kind: "unread" | "gone"; tags: readonly Changed<Tag>[] };

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
  return [...groupedBy(changes, ({ at }) => startOfDay(at))].map(([day, each]) => dayOf(day, each));
}

function dayOf<Tag extends string>(day: number, changes: readonly TagChange<Tag>[]): ChangedDay<Tag> {
  const counts = { new: 0, moved: 0, returned: 0, gone: 0, back: 0 };
  for (const { change } of changes) counts[change] += 1;
  const moved = changes.filter(({ change }) => change === "moved" || change === "returned");
  return { day, counts, images: new Set(moved.map(({ to }) => to)).size, folds: foldsOf(changes) };
}

function foldsOf<Tag extends string>(changes: readonly TagChange<Tag>[]): Fold<Tag>[] {
  const groups = groupedBy(changes, ({ change, to }) => (change === "gone" ? "gone" : (to ?? "unread")));
  const images: { fold: Fold<Tag>; best: TagName }[] = [];
  for (const [key, each] of groups) {
    if (key === "gone" || key === "unread") continue;
    const { tags, best } = ordered(each);
    const from = new Set(each.flatMap((one) => one.from ?? []));
    const name = tags.find(({ tag }) => tag === best?.name)?.tag;
    if (!best || name === undefined) continue;
    const [only] = from.size === 1 ? from : [];
    images.push({ fold: { kind: "image", to: key, from: only, name, tags }, best });
  }
  images.sort((a, b) => compareTagNames(a.best, b.best));
  const rest = (["unread", "gone"] as const).flatMap((kind): Fold<Tag>[] => {
    const group = groups.get(kind);
    return group ? [{ kind, tags: ordered(group).tags }] : [];
  });
  return [...images.map(({ fold }) => fold), ...rest];
}

/** Returns the tags in the order of lists, each once with its last change, and the one that says most of the image. */
function ordered<Tag extends string>(changes: readonly TagChange<Tag>[]) {
  // The latest change comes first.
  const changed = new Map(changes.toReversed().map(({ tag, change }) => [tag, { tag, change }]));
  const names = [...changed.keys()].map((tag) => ({ tag, name: parseTagName(tag) }));
  names.sort((a, b) => compareTagNames(a.name, b.name));
  const tags = names.flatMap(({ tag }) => changed.get(tag) ?? []);
  return { tags, best: mostSpecificFirst(names.map(({ name }) => name))[0] };
}

function groupedBy<T, Key>(values: readonly T[], keyOf: (value: T) => Key): Map<Key, T[]> {
  const groups = new Map<Key, T[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}
