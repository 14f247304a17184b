import "server-only";
import { BadRequest } from "./bad-request";

/** Which page of a list is asked for: at most `n` names after `last`; all of them without `n`. */
export type Paging = { n: number | undefined; last: string | undefined };

/** A page of a list, and the query of the next one where there is more. */
export type ListPage = { names: readonly string[]; next?: URLSearchParams };

/** Reads `n` and `last`. Throws `BadRequest`. */
export function readPaging(search: URLSearchParams): Paging {
  return { n: readCount(search.get("n")), last: search.get("last") ?? undefined };
}

/**
 * Cuts one page out of a whole list.
 * `last` that is not in the list (a tag deleted meanwhile) goes on at the first name above it.
 * @see https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#listing-tags
 */
export function listPage(names: readonly string[], { n, last }: Paging): ListPage {
  const start = last === undefined ? 0 : positionAfter(names, last);
  const rest = start === 0 ? names : names.slice(start);
  if (n === undefined || rest.length <= n) return { names: rest };
  const page = rest.slice(0, n);
  const end = page.at(-1);
  return end === undefined ? { names: page } : { names: page, next: new URLSearchParams({ n: String(n), last: end }) };
}

function positionAfter(names: readonly string[], last: string): number {
  const position = names.indexOf(last);
  if (position >= 0) return position + 1;
  const above = names.findIndex((name) => name > last);
  return above < 0 ? names.length : above;
}

function readCount(text: string | null): number | undefined {
  if (text === null) return undefined;
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new BadRequest("PAGINATION_NUMBER_INVALID", `n must be a whole number from 0 on, not "${text.slice(0, 40)}"`);
}
