import "server-only";
import { readFrom } from "@/lib/contract/search-params";
import type { TagListView } from "@/lib/contract/tag-list-view";
import { sortTagNames } from "@/lib/mar/tag/order";
import { tagsWithWords } from "@/lib/mar/tag-words";
import type { Repository } from "@/lib/oci/repository";
import { parseTag } from "@/lib/oci/tag";
import { FIRST_ROWS } from "./catalog-view";
import type { Reading } from "./snapshot/reading";

/** Sorting ten thousand tags takes a while, and the registry's list is the same object until it is read anew. */
const inOrder = new WeakMap<readonly string[], readonly string[]>();

/** What the first paint shows of a repository's tags for a page's query. */
export function tagListView(
  repository: Repository,
  { value: tags, readAt }: Reading<readonly string[]>,
  search: URLSearchParams,
): TagListView {
  const ordered = inOrder.get(tags) ?? sortTagNames(tags);
  inOrder.set(tags, ordered);
  const found = tagsWithWords(ordered, search.get("q") ?? "");
  const from = Math.min(readFrom(search), Math.max(0, found.length - 1));
  return {
    repository,
    rows: found.slice(from, from + FIRST_ROWS).flatMap((tag) => parseTag(tag) ?? []),
    from,
    shown: found.length,
    total: tags.length,
    readAt,
    now: Date.now(),
  };
}
