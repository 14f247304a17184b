/** Converts a page's `searchParams` to the class that browsers also have. */
export function toSearchParams(params: Record<string, string | string[] | undefined>): URLSearchParams {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(params)) {
    for (const one of Array.isArray(value) ? value : [value]) if (one !== undefined) search.append(key, one);
  }
  return search;
}

/** Reads the first row of a list for readers without scripts, `?from=`. Returns 0 if it is not the number of a row. */
export function readFrom(search: URLSearchParams): number {
  const text = search.get("from") ?? "";
  return /^\d{1,7}$/.test(text) ? Number(text) : 0;
}
