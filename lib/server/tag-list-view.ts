import "server-only";
import { createLoader } from "nuqs/server";
import { pageState } from "@/lib/contract/page-state";
import { readFrom } from "@/lib/contract/search-params";
import { type TagListView, viewRow } from "@/lib/contract/tag-list-view";
import { tagNamesInOrder } from "@/lib/mar/tag/order";
import type { TagName } from "@/lib/mar/tag/tag-name";
import { parseTagFilter } from "@/lib/mar/tag-list/filter";
import { tagsThrough } from "@/lib/mar/tag-list/matches";
import { hasTagMatrix } from "@/lib/mar/tag-list/matrix";
import { arrangeTags, NOTHING_KNOWN } from "@/lib/mar/tag-list/rows";
import type { Repository } from "@/lib/oci/repository";
import { FIRST_ROWS } from "./catalog-view";
import type { Reading } from "./snapshot/reading";

const load = createLoader({ q: pageState.q, sort: pageState.sort, group: pageState.group });

/** Reading ten thousand names takes a while, and the registry's list is the same object until it is read anew. */
const inOrder = new WeakMap<readonly string[], readonly TagName[]>();

/** What the first paint shows of a repository's tags for a page's query; it asks for no tag's details. */
export function tagListView(
  repository: Repository,
  { value: tags, readAt }: Reading<readonly string[]>,
  search: URLSearchParams,
): TagListView {
  const names = inOrder.get(tags) ?? tagNamesInOrder(tags);
  inOrder.set(tags, names);
  const { q, sort, group } = load(search);
  const filter = parseTagFilter(q);
  const found = q ? tagsThrough(filter, names) : names;
  const rows = arrangeTags(found, { sort, group: group ?? undefined }, NOTHING_KNOWN);
  const from = Math.min(readFrom(search), Math.max(0, rows.length - 1));
  return {
    repository,
    rows: rows.slice(from, from + FIRST_ROWS).flatMap(viewRow),
    from,
    count: rows.length,
    shown: found.length,
    total: tags.length,
    hasMatrix: hasTagMatrix(names),
    readAt,
    now: Date.now(),
  };
}
