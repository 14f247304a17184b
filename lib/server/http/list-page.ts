import "server-only";
import type { NameList } from "../names/name-list";
import type { Sliced } from "../names/slices";
import { BadRequest } from "./bad-request";

/** Names examined in one step. */
const STEP = 1024;

/** The requested page of a list: at most `n` names after `last`; all of them without `n`. */
export type Paging = { n: number | undefined; last: string | undefined };

/** A page of a list as a range of positions, and the query of the next page if there is more. */
export type ListPage = { from: number; to: number; next?: URLSearchParams };

/**
 * Parses `n` and `last`.
 * @throws BadRequest
 */
export function readPaging(search: URLSearchParams): Paging {
  return { n: readCount(search.get("n")), last: search.get("last") ?? undefined };
}

/**
 * Cuts one page out of a whole list. If `last` is not in the list (a tag deleted meanwhile), the page begins at the
 * first name above it.
 * @see https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#listing-tags
 */
export function* listPage(names: NameList, { n, last }: Paging): Sliced<ListPage> {
  const from = last === undefined ? 0 : yield* positionAfter(names, last);
  if (n === undefined || names.length - from <= n) return { from, to: names.length };
  const end = n === 0 ? undefined : names.at(from + n - 1);
  if (end === undefined) return { from, to: from };
  return { from, to: from + n, next: new URLSearchParams({ n: String(n), last: end }) };
}

function* positionAfter(names: NameList, last: string): Sliced<number> {
  const position = names.indexOf(last);
  if (position >= 0) return position + 1;
  for (let from = 0; from < names.length; from += STEP) {
    const above = names.slice(from, from + STEP).findIndex((name) => name > last);
    if (above >= 0) return from + above;
    yield;
  }
  return names.length;
}

function readCount(text: string | null): number | undefined {
  if (text === null) return undefined;
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new BadRequest("PAGINATION_NUMBER_INVALID", `n must be a whole number from 0 on, not "${text.slice(0, 40)}"`);
}
