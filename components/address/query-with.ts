import { renderQueryString } from "nuqs/adapters/custom";

/** The query of an address with another value of a name, or without it; `?` first, empty where nothing is left. */
export function queryWith(search: { toString(): string }, name: string, value: string | null): string {
  const changed = new URLSearchParams(search.toString());
  if (value) changed.set(name, value);
  else changed.delete(name);
  return renderQueryString(changed);
}
