import { tagListReader } from "../tag/order/sortable-tag";
import type { TagName } from "../tag/tag-name";

/** Work that can be interrupted at each `yield`. */
export type Steps<Result> = Generator<void, Result, void>;

/** Names that are read before others get their turn. */
const STEP = 64;

/**
 * Returns names, parsed, in the order of `compareTagNames`, in steps of about a millisecond. Each name is parsed once, and names are
 * put in order by version first: few versions have few names each.
 */
export function* tagsInOrder<Tag extends string>(names: Iterable<Tag>): Steps<Map<Tag, TagName>> {
  const read = tagListReader();
  const versions = new Map<string, Map<string, [Tag, TagName][]>>();
  let count = 0;
  for (const name of names) {
    const { tag, versionKey, detailsKey } = read(name);
    const details = versions.get(versionKey) ?? new Map<string, [Tag, TagName][]>();
    versions.set(versionKey, details);
    const same = details.get(detailsKey) ?? [];
    details.set(detailsKey, same);
    same.push([name, tag]);
    count += 1;
    if (count % STEP === 0) yield;
  }
  const ordered = new Map<Tag, TagName>();
  for (const [, details] of inOrder(versions)) {
    for (const [, same] of inOrder(details)) for (const [name, tag] of inOrder(same)) ordered.set(name, tag);
    yield;
  }
  return ordered;
}

/** Returns entries in the order of their keys' code units. */
function inOrder<Key extends string, Value>(entries: Iterable<[Key, Value]>): [Key, Value][] {
  return [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
}
