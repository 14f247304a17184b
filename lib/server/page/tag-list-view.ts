import "server-only";
import { readFrom } from "@/lib/contract/page/list-page";
import { readTagListState } from "@/lib/contract/page/tag-list-state";
import type { TagListView } from "@/lib/contract/page/tag-list-view";
import { endedLines } from "@/lib/mar/tag-list/ended-lines";
import { parseTagFilter } from "@/lib/mar/tag-list/filter/filter";
import { isSuggested } from "@/lib/mar/tag-list/rows";
import type { Repository } from "@/lib/oci/name/repository";
import type { Reading } from "../cached/reading";
import type { NameList } from "../names/name-list";
import { needsColumns } from "../tag-list/find-tags";
import { foundTags } from "../tag-list/found-tags";
import { lastFound, orderAndColumnsOf, orderOf } from "../tag-list/known-tags";
import { foundRows } from "../tag-list/rows";
import { FIRST_ROWS } from "./catalog-view";

/**
 * Returns the first paint of a repository's tags for a page's query, with this many rows at most and without details of tags. A list shown for the
 * first time is read and sorted in slices, and so is a long list that is filtered.
 */
export async function tagListView(
  repository: Repository,
  { value: names, readAt }: Reading<NameList>,
  search: URLSearchParams,
  most = FIRST_ROWS,
): Promise<TagListView> {
  const now = Date.now();
  const { q, sort, group } = readTagListState(search);
  const arrangement = { sort, group: group ?? undefined };
  const filter = q ? parseTagFilter(q) : undefined;
  const byLine = group === "line";
  const ended = endedLines(repository, now);
  const { order, columns } =
    byLine || (filter && needsColumns(filter))
      ? await orderAndColumnsOf(names, ended)
      : { order: await orderOf(names, ended) };
  const inOrder = isSuggested(arrangement) ? order.suggested : order.byVersion;
  const byName = sort === "name" && !byLine;
  const found =
    filter || byName
      ? await lastFound(names, `${ended.length} ${isSuggested(arrangement)} ${byName} ${q}`, () =>
          foundTags(names, { order: inOrder, filter, columns, byName }),
        )
      : inOrder;
  const rows = foundRows(names, found, arrangement.group, byLine ? columns?.group : undefined);
  const from = Math.min(readFrom(search), Math.max(0, rows.count - 1));
  return {
    repository,
    rows: rows.slice(from, from + most),
    from,
    count: rows.count,
    shown: found.length,
    total: names.length,
    hasMatrix: order.hasMatrix,
    suggestion: order.suggestion,
    readAt,
    now,
  };
}
