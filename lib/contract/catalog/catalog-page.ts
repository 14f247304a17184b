import type { inferParserType } from "nuqs/server";
import { listState, pageState } from "../page/page-state";

/** The parts of the address that decide what the catalog lists. */
export const catalogState = { q: pageState.q, namespace: listState.namespace, browse: listState.browse };

type CatalogState = inferParserType<typeof catalogState>;

/** Returns true if the address asks for a list; without one the page is the home page. */
export function asksForList({ q, namespace, browse }: CatalogState): boolean {
  return q.trim() !== "" || namespace !== null || browse !== null;
}
