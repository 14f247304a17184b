import "server-only";
import { formatTagFilter, parseTagFilter } from "@/lib/mar/tag-list/filter/filter";
import type { TagFilter, TagFilterProblem } from "@/lib/mar/tag-list/filter/filter-term";
import { parseTag, type Tag } from "@/lib/oci/name/tag";

/**
 * The tags of a feed: all, one by its exact name, or those that pass a filter of the tag list. `address` is what the feed's address
 * says: it stays the same when a tag appears whose name was a mere word before.
 */
export type AskedTags =
  | { kind: "all" }
  | { kind: "tag"; tag: Tag; address: string }
  | { kind: "filter"; filter: TagFilter; text: string; address: string };

/** What `tags=` in a feed's address says, before it is known whether a tag has this name. */
export type FeedTags = { filter: TagFilter; name: Tag | undefined; address: string };

/** Reads `tags=` of a feed's address, or what is wrong with it. */
export function readFeedTags(
  text: string,
): { ok: true; tags: FeedTags } | { ok: false; problems: readonly TagFilterProblem[] } {
  const filter = parseTagFilter(text);
  if (filter.problems.length > 0) return { ok: false, problems: filter.problems };
  const address = text.trim();
  return { ok: true, tags: { filter, name: parseTag(address), address } };
}

/**
 * Returns the tags that are meant. A text that is both a word and the name of a tag is the name.
 * @param isTag whether the repository has or had a tag of this name
 */
export async function askedTags(
  { filter, name, address }: FeedTags,
  isTag: (name: Tag) => Promise<boolean>,
): Promise<AskedTags> {
  if (filter.terms.length === 0) return { kind: "all" };
  if (name && (await isTag(name))) return { kind: "tag", tag: name, address };
  return { kind: "filter", filter, text: formatTagFilter(filter), address };
}
