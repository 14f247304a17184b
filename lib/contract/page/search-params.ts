/** A page's `searchParams` as the class that browsers have too. */
export function toSearchParams(params: Record<string, string | string[] | undefined>): URLSearchParams {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(params)) {
    for (const one of Array.isArray(value) ? value : [value]) if (one !== undefined) search.append(key, one);
  }
  return search;
}

/** The row that a list begins with for readers without scripts, `?from=`; 0 where it is no row's number. */
export function readFrom(search: URLSearchParams): number {
  const text = search.get("from") ?? "";
  return /^\d{1,7}$/.test(text) ? Number(text) : 0;
}
