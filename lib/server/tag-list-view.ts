import "server-only";
import { createLoader } from "nuqs/server";
import { listState, pageState } from "@/lib/contract/page-state";
import { readFrom } from "@/lib/contract/search-params";
import { type TagListView, viewRow } from "@/lib/contract/tag-list-view";
import { tagNamesInOrder } from "@/lib/mar/tag/order";
import type { TagName } from "@/lib/mar/tag/tag-name";
import { endedLines } from "@/lib/mar/tag-list/ended-lines";
import { parseTagFilter } from "@/lib/mar/tag-list/filter";
import { firstTags } from "@/lib/mar/tag-list/first-tags";
import { tagsThrough } from "@/lib/mar/tag-list/matches";
import { hasTagMatrix } from "@/lib/mar/tag-list/matrix";
import { arrangeTags, isSuggested, NOTHING_KNOWN } from "@/lib/mar/tag-list/rows";
import { type Suggestion, suggestedOrder } from "@/lib/mar/tag-list/suggested";
import type { Repository } from "@/lib/oci/repository";
import { FIRST_ROWS } from "./catalog-view";
import type { Reading } from "./snapshot/reading";

const load = createLoader({ q: pageState.q, sort: listState.sort, group: listState.group });

type InOrder = { byVersion: readonly TagName[]; suggested: readonly TagName[]; suggestion: Suggestion };

/** Reading ten thousand names takes a while, and the registry's list is the same object until it is read anew. */
const known = new WeakMap<readonly string[], InOrder>();

/** What the first paint shows of a repository's tags for a page's query; it asks for no tag's details. */
export function tagListView(
  repository: Repository,
  { value: tags, readAt }: Reading<readonly string[]>,
  search: URLSearchParams,
): TagListView {
  const now = Date.now();
  const { byVersion, suggested, suggestion } = inOrder(tags, endedLines(repository, now));
  const { q, sort, group } = load(search);
  const arrangement = { sort, group: group ?? undefined };
  const names = isSuggested(arrangement) ? suggested : byVersion;
  const found = q ? tagsThrough(parseTagFilter(q), names) : names;
  const rows = arrangeTags(found, arrangement, NOTHING_KNOWN);
  const from = Math.min(readFrom(search), Math.max(0, rows.length - 1));
  return {
    repository,
    rows: rows.slice(from, from + FIRST_ROWS).flatMap(viewRow),
    from,
    count: rows.length,
    shown: found.length,
    total: tags.length,
    hasMatrix: hasTagMatrix(byVersion),
    suggestion,
    readAt,
    now,
  };
}

function inOrder(tags: readonly string[], ended: readonly string[]): InOrder {
  const before = known.get(tags);
  // Lines end as time goes by, while the list stays the same.
  if (before && before.suggestion.ended.length === ended.length) return before;
  const byVersion = before?.byVersion ?? tagNamesInOrder(tags);
  const suggestion = { first: firstTags(byVersion, ended), ended };
  const made = { byVersion, suggested: suggestedOrder(byVersion, suggestion), suggestion };
  known.set(tags, made);
  return made;
}
