import { renderQueryString } from "nuqs/adapters/custom";

/** Returns an address's query with one value set or removed: with a leading `?`, or empty. */
export function queryWith(search: { toString(): string }, name: string, value: string | null): string {
  const changed = new URLSearchParams(search.toString());
  if (value) changed.set(name, value);
  else changed.delete(name);
  return renderQueryString(changed);
}
