import type { Digest } from "@/lib/oci/name/digest";
import type { TagName } from "../tag/tag-name";
import { mostSpecific } from "../tag-list/aliases";
import { groupedBy } from "./grouped-by";
import type { Change } from "./observation";
import { type Steps, tagsInOrder } from "./tags-in-order";

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

/** Tags that are folded before others get their turn. */
const STEP = 256;

/** Changes with the same outcome: each tag once, with its last change, in the order of lists. */
type Group<Tag extends string> = { before: Set<Digest>; changed: Map<Tag, TagChange["change"]> };

/** Returns changes, of which the latest come first, folded: the image of the newest version first. */
export function* foldsOf<Tag extends string>(changes: readonly TagChange<Tag>[]): Steps<Fold<Tag>[]> {
  const names = yield* tagsInOrder(new Set(changes.map(({ tag }) => tag)));
  const byTag = groupedBy(changes, ({ tag }) => tag);
  yield;
  let count = 0;
  const groups = new Map<Digest | "unread" | "gone", Group<Tag>>();
  for (const tag of names.keys()) {
    for (const { change, from, to } of byTag.get(tag) ?? []) {
      const key = change === "gone" ? "gone" : (to ?? "unread");
      const group = groups.get(key) ?? { before: new Set(), changed: new Map() };
      groups.set(key, group);
      if (from) group.before.add(from);
      if (!group.changed.has(tag)) group.changed.set(tag, change);
    }
    count += 1;
    if (count % STEP === 0) yield;
  }
  const images = yield* imagesOf(groups, names);
  const rest = (["unread", "gone"] as const).flatMap((kind): Fold<Tag>[] => {
    const group = groups.get(kind);
    return group ? [{ kind, tags: tagsOf(group) }] : [];
  });
  return [...images, ...rest];
}

function* imagesOf<Tag extends string>(
  groups: ReadonlyMap<Digest | "unread" | "gone", Group<Tag>>,
  names: ReadonlyMap<Tag, TagName>,
): Steps<Fold<Tag>[]> {
  const images = new Map<Tag, Fold<Tag>[]>();
  for (const [to, group] of groups) {
    if (to === "gone" || to === "unread") continue;
    const best = mostSpecific([...group.changed.keys()], (tag) => names.get(tag));
    if (best === undefined) continue;
    const [from] = group.before.size === 1 ? group.before : [];
    const fold: Fold<Tag> = { kind: "image", to, from, name: best, tags: tagsOf(group) };
    images.set(best, [...(images.get(best) ?? []), fold]);
    yield;
  }
  return [...names.keys()].flatMap((name) => images.get(name) ?? []);
}

function tagsOf<Tag extends string>({ changed }: Group<Tag>): Changed<Tag>[] {
  return [...changed].map(([tag, change]) => ({ tag, change }));
}
