import { sortTagNames } from "./tag/order";

/** Tags by how many first letters they share with a name, most first, then newest first; none that share no letter. */
export function nearestTags<Name extends string>(tags: readonly Name[], name: string): readonly Name[] {
  const shared = new Map(tags.map((tag) => [tag, sharedLetters(tag, name)]));
  const rank = new Map(sortTagNames(tags).map((tag, position) => [tag, position]));
  return tags
    .filter((tag) => (shared.get(tag) ?? 0) > 0)
    .sort((a, b) => (shared.get(b) ?? 0) - (shared.get(a) ?? 0) || (rank.get(a) ?? 0) - (rank.get(b) ?? 0));
}

function sharedLetters(a: string, b: string): number {
  let count = 0;
  while (count < a.length && count < b.length && a[count]?.toLowerCase() === b[count]?.toLowerCase()) count++;
  return count;
}
