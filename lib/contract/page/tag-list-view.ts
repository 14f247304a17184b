import type { ArrangedRow } from "@/lib/mar/tag-list/rows";
import type { Suggestion } from "@/lib/mar/tag-list/suggested";
import type { Repository } from "@/lib/oci/name/repository";
import { parseTag, type Tag } from "@/lib/oci/name/tag";

/** A tag, or a heading above some. */
export type TagListViewRow = { kind: "tag"; tag: Tag } | Exclude<ArrangedRow, { kind: "tag" }>;

/** A repository's tags as the server prepares them for the first paint. Times are milliseconds since the epoch. */
export type TagListView = {
  repository: Repository;
  rows: readonly TagListViewRow[];
  /** Position of the first row among all tags found. */
  from: number;
  /** Count of rows with headings, and of tags without them. */
  count: number;
  shown: number;
  total: number;
  /** True if the names say enough for a matrix. */
  hasMatrix: boolean;
  suggestion: Suggestion;
  readAt: number;
  now: number;
};

/** Converts a row for a view: only the tag's name, from which the parts can be parsed again. */
export function viewRow(row: ArrangedRow): TagListViewRow[] {
  if (row.kind !== "tag") return [row];
  const tag = parseTag(row.tag.name);
  return tag ? [{ kind: "tag", tag }] : [];
}
