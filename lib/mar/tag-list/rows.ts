import type { TagName } from "@/lib/mar/tag/tag-name";
import type { TagGroup, TagSort } from "./arrangement";
import { groupTags, type TagListRow } from "./group";

/** What is known of the images of tags: size in bytes, creation in milliseconds since the epoch. */
export interface KnownImages {
  readonly digest: (tag: string) => string | undefined;
  readonly size: (tag: string) => number | undefined;
  readonly created: (tag: string) => number | undefined;
}

/** A heading over tags of the same image. Without a digest: over tags whose image is not known yet. */
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

/**
 * Returns whether a list shows the suggested order. Grouping by version line, and the matrix, need the order of
 * versions instead.
 */
export function isSuggested({ sort, group }: Arrangement): boolean {
  return sort === "suggested" && group !== "line";
}

/**
 * Returns the rows of a list of tags. The tags must be in the suggested order if that is chosen, else in that of
 * `compareTagNames`. By size or creation, the largest or newest comes first and unknown values last.
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
