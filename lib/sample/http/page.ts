import { errorReply, jsonReply, type Reply } from "./reply";

/** The maximum number of names per page, whatever the client requests. */
const PAGE_CAP = 1_000;

type Paging = {
  /** Path of the endpoint, for the link to the next page. */
  path: string;
  query: URLSearchParams;
  names: readonly string[];
  /** Finds the start of the page. In a list without order `last` is looked up; in a sorted one it need not exist. */
  after: (names: readonly string[], last: string) => number;
  /** If false, a list without `n` is one page. If true, it is always paged. */
  always: boolean;
};

/**
 * Returns one page of names, with a relative `Link` to the next one.
 * @see https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#listing-tags
 */
export function pageReply(
  { path, query, names, after, always }: Paging,
  body: (names: readonly string[]) => object,
): Reply {
  const asked = query.get("n");
  if (asked !== null && !/^\d{1,9}$/.test(asked)) {
    return errorReply(400, "PAGINATION_NUMBER_INVALID", "n is not a number", { n: asked });
  }
  const last = query.get("last");
  const start = last ? after(names, last) : 0;
  const size = asked === null ? (always ? PAGE_CAP : names.length) : Math.min(Number(asked), PAGE_CAP);
  const page = names.slice(start, start + size);
  const end = page.at(-1);
  if (end === undefined || start + size >= names.length) return jsonReply(200, body(page));
  const next = new URLSearchParams({ last: end, n: String(size) });
  return jsonReply(200, body(page), { Link: `<${path}?${next}>; rel="next"` });
}

/** Returns the position after `last` in a list without order; 0 if it is not in the list. */
export function afterPosition(names: readonly string[], last: string): number {
  return names.indexOf(last) + 1;
}

/** Returns the position after all names up to `last` in an ascending list. */
export function afterOrder(names: readonly string[], last: string): number {
  const at = names.findIndex((name) => name > last);
  return at < 0 ? names.length : at;
}
