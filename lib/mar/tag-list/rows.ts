import type { TagName } from "@/lib/mar/tag/tag-name";
import type { TagGroup, TagSort } from "./arrangement";
import { groupTags, type TagListRow } from "./group";

/** What is known of a tag's image besides its name: size in bytes, creation in milliseconds since the epoch. */
export interface KnownImages {
  readonly digest: (tag: string) => string | undefined;
  readonly size: (tag: string) => number | undefined;
  readonly created: (tag: string) => number | undefined;
}

/** A heading over the tags that are one image; without a digest, over those of which it is not known. */
interface DigestRow {
  readonly kind: "digest";
  readonly digest: string | undefined;
  readonly count: number;
}

export type ArrangedRow = TagListRow | DigestRow;

export interface Arrangement {
  readonly sort: TagSort;
  readonly group: TagGroup | undefined;
}

/** Whether a list shows the suggested order. A version line is a group, or a column of the matrix, only in the order of versions. */
export function isSuggested({ sort, group }: Arrangement): boolean {
  return sort === "suggested" && group !== "line";
}

/**
 * The rows of a list of tags, which have to be in the suggested order if that is arranged, else in that of
 * `compareTagNames`. Sorted by size or creation, what is largest or newest comes first and what is not known last.
 */
export function arrangeTags(
  tags: readonly TagName[],
  { sort, group }: Arrangement,
  known: KnownImages,
): readonly ArrangedRow[] {
  if (group === "line") return groupTags(tags);
  const sorted = sortTags(tags, sort, known);
  if (group === "digest") return groupByDigest(sorted, known);
  return sorted.map((tag) => ({ kind: "tag", tag }));
}

function sortTags(tags: readonly TagName[], sort: TagSort, known: KnownImages): readonly TagName[] {
  if (sort === "suggested" || sort === "version") return tags;
  if (sort === "name") return tags.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const figures = new Map(tags.map((tag) => [tag, known[sort](tag.name) ?? -1]));
  return tags.toSorted((a, b) => (figures.get(b) ?? -1) - (figures.get(a) ?? -1));
}

function groupByDigest(tags: readonly TagName[], known: KnownImages): readonly ArrangedRow[] {
  const groups = new Map<string | undefined, TagName[]>();
  for (const tag of tags) {
    const digest = known.digest(tag.name);
    const same = groups.get(digest);
    if (same) same.push(tag);
    else groups.set(digest, [tag]);
  }
  const rest = groups.get(undefined);
  groups.delete(undefined);
  return [...groups, ...(rest ? [[undefined, rest] as const] : [])].flatMap(([digest, same]): ArrangedRow[] => [
    { kind: "digest", digest, count: same.length },
    ...same.map((tag) => ({ kind: "tag" as const, tag })),
  ]);
}
