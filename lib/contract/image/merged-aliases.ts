import { parseTagName } from "@/lib/mar/tag/parse";
import { mostSpecificFirst } from "@/lib/mar/tag-list/aliases";
import type { KnownAlias } from "./alias";

/**
 * Returns the aliases of several lists as one, the most specific first. If a tag is in several lists, its newest
 * reading counts.
 */
export function mergedAliases(...lists: readonly (readonly KnownAlias[])[]): KnownAlias[] {
  const newest = new Map<string, KnownAlias>();
  for (const alias of lists.flat()) {
    const known = newest.get(alias.tag);
    if (!known || known.readAt < alias.readAt) newest.set(alias.tag, alias);
  }
  return mostSpecificFirst([...newest.keys()].map(parseTagName)).flatMap(({ name }) => newest.get(name) ?? []);
}
