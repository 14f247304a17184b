import "server-only";
import { parseTagName } from "@/lib/mar/tag/parse";
import { endedLines } from "@/lib/mar/tag-list/ended-lines";
import { parseTagFilter } from "@/lib/mar/tag-list/filter/filter";
import { tagMatcher } from "@/lib/mar/tag-list/filter/matcher";
import type { Repository } from "@/lib/oci/name/repository";
import type { NameList } from "../names/name-list";
import { needsColumns } from "../tag-list/find-tags";
import { orderAndColumnsOf } from "../tag-list/known-tags";
import { examplesOf } from "../tag-list/tag-columns";

/**
 * Returns the test of a tag list's filter for tags that the list may no longer have; `undefined` without a filter.
 * @param names the repository's tags, if known
 */
export async function tagAcceptor(
  repository: Repository,
  names: NameList | undefined,
  text: string,
): Promise<((tag: string) => boolean) | undefined> {
  const filter = parseTagFilter(text);
  if (filter.terms.length === 0) return undefined;
  const known = names && needsColumns(filter) ? { names, ...(await columnsOf(repository, names)) } : undefined;
  const matches = tagMatcher(filter, (operator) =>
    known ? examplesOf(known.columns[operator]).map((at) => parseTagName(known.names.at(at) ?? "")) : [],
  );
  return (tag) => matches(parseTagName(tag));
}

function columnsOf(repository: Repository, names: NameList) {
  return orderAndColumnsOf(names, endedLines(repository, Date.now()));
}
