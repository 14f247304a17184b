import { createParser, parseAsString } from "nuqs/server";
import type { Region } from "@/lib/mar/region";
import { encodedValue, pageQuery } from "../page/page-path";
import { keyInAddress, pageState } from "../page/page-state";

/** The page's own keys: where a page of results begins. */
const searchState = {
  after: createParser({ parse: (text) => (isPlace(text) ? text : null), serialize: String }),
};

const AFTER: keyof typeof searchState = "after";

/** Returns whether a text is a place in the results, as `next` of an answer gives it. */
export function isPlace(text: string): boolean {
  return /^\d{1,16}$/.test(text) && Number(text) <= Number.MAX_SAFE_INTEGER;
}

/** Reads what is searched for, and after which place. */
export function readSearchState(search: URLSearchParams): { q: string; after: number | undefined } {
  const q = parseAsString.parse(search.get(keyInAddress("q")) ?? "") ?? pageState.q.defaultValue;
  const after = searchState.after.parse(search.get(AFTER) ?? "");
  return { q, after: after === null ? undefined : Number(after) };
}

/** Returns the path of a search across repositories, or of a later page of it. */
export function searchPath({ q, region, after }: { q?: string; region: Region; after?: string | undefined }): string {
  const query = [pageQuery({ q, region }).slice(1), ...(after ? [`${AFTER}=${encodedValue(after)}`] : [])];
  return `/search${query.some(Boolean) ? `?${query.filter(Boolean).join("&")}` : ""}`;
}
