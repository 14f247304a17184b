import "server-only";
import { createLoader } from "nuqs/server";
import { asksForList, catalogState } from "@/lib/contract/catalog/catalog-page";
import type { CatalogView } from "@/lib/contract/catalog/catalog-view";
import { readFrom } from "@/lib/contract/page/list-page";
import { isInNamespace, namespacesOf } from "@/lib/mar/name/namespace";
import { type Found, QUERY_MAX_LENGTH, repositorySearch } from "@/lib/mar/repository-search";
import { inEnglish } from "@/lib/mar/search/chinese-words";
import { parseRepository } from "@/lib/oci/name/repository";
import type { Reading } from "../cached/reading";

/** Rows in the first HTML: enough for a tall window. */
export const FIRST_ROWS = 40;

/** Reads what the catalog's address asks for. */
export const readCatalogState = createLoader(catalogState);

/** Returns the first paint of the catalog for a page's query, with this many rows at most. The search runs here as in the browser. */
export function catalogView(
  { value: names, readAt }: Reading<readonly string[]>,
  search: URLSearchParams,
  most = FIRST_ROWS,
): CatalogView {
  const state = readCatalogState(search);
  const { q, namespace } = state;
  const query = q.slice(0, QUERY_MAX_LENGTH);
  const all = repositorySearch(names, inEnglish).find(query);
  const found = all.names.filter((name) => !namespace || isInNamespace(name, namespace));
  const from = Math.min(readFrom(search), Math.max(0, found.length - 1));
  const isList = asksForList(state) || from > 0;
  const rows = isList ? found.slice(from, from + most) : [];
  return {
    rows: rows.flatMap((name) => parseRepository(name) ?? []),
    first: found[0],
    from,
    shown: found.length,
    total: names.length,
    understood: understoodOf(all),
    namespaces: isList ? namespacesOf(names) : [],
    readAt,
    now: Date.now(),
  };
}

function understoodOf({ tagWords, withoutTagWords, leftOut }: Found<string>): CatalogView["understood"] {
  return { tagWords, withoutTagWords, leftOut };
}
