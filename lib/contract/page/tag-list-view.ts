import type { ArrangedRow } from "@/lib/mar/tag-list/rows";
import type { Suggestion } from "@/lib/mar/tag-list/suggested";
import type { Repository } from "@/lib/oci/name/repository";
import { parseTag, type Tag } from "@/lib/oci/name/tag";

/** A tag, or a heading over some. */
export type TagListViewRow = { kind: "tag"; tag: Tag } | Exclude<ArrangedRow, { kind: "tag" }>;

/** What the server has made of a repository's tags for the first paint. Times are milliseconds since the epoch. */
export type TagListView = {
  repository: Repository;
  rows: readonly TagListViewRow[];
  /** Position of the first row in what was found. */
  from: number;
  /** Rows with their headings, and tags without. */
  count: number;
  shown: number;
  total: number;
  /** Whether the names say enough for a matrix. */
  hasMatrix: boolean;
  suggestion: Suggestion;
  readAt: number;
  now: number;
};

/** A row as views carry it: with the tag's name alone, from which its parts can be read again. */
export function viewRow(row: ArrangedRow): TagListViewRow[] {
  if (row.kind !== "tag") return [row];
  const tag = parseTag(row.tag.name);
  return tag ? [{ kind: "tag", tag }] : [];
}
