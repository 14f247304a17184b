import { compareTagNames } from "@/lib/mar/tag/order/order";
import type { TagName } from "@/lib/mar/tag/tag-name";

/** Returns the other tags of an image in the order of `same`, which holds all of its tags. */
export function aliasesOf(name: string, same: readonly TagName[]): TagName[] {
  return same.filter((tag) => tag.name !== name);
}

/**
 * Returns the tag that says most about the image that a tag points to today: `10.0.11-noble` for `latest`. A name of
 * one architecture is used only if there is no other. Returns `undefined` if no other tag says more.
 */
export function mostSpecificAlias(tag: TagName, same: readonly TagName[]): TagName | undefined {
  const others = aliasesOf(tag.name, same);
  const [best] = mostSpecificFirst(others);
  return best !== undefined && compareSpecificity(best, tag) > 0 ? best : undefined;
}

/** Returns the tags of an image, the most specific first; names of one architecture come last. */
export function mostSpecificFirst(tags: readonly TagName[]): TagName[] {
  return tags.toSorted((a, b) => isOfOne(a) - isOfOne(b) || compareSpecificity(b, a) || compareTagNames(a, b));
}

/** Returns what `mostSpecificFirst` puts first, of values whose names are in the order of lists. */
export function mostSpecific<T>(values: readonly T[], nameOf: (value: T) => TagName | undefined): T | undefined {
  let best: { value: T; rank: number[] } | undefined;
  for (const value of values) {
    const name = nameOf(value);
    if (!name) continue;
    const rank = [-isOfOne(name), ...specificity(name)];
    if (!best || compareRanks(rank, best.rank) > 0) best = { value, rank };
  }
  return best?.value;
}

/**
 * Compares two names; the less specific comes first. Compares the version, then what came after it, then system and
 * variant.
 */
function compareSpecificity(a: TagName, b: TagName): number {
  return compareRanks(specificity(a), specificity(b));
}

function compareRanks(left: readonly number[], right: readonly number[]): number {
  const at = left.findIndex((value, index) => value !== right[index]);
  return at === -1 ? 0 : (left[at] ?? 0) - (right[at] ?? 0);
}

function specificity(tag: TagName): number[] {
  return [
    Number(tag.version !== undefined && tag.floating !== true),
    tag.version?.length ?? 0,
    [tag.prerelease?.number, tag.update, tag.date, tag.build].filter((part) => part !== undefined).length,
    Number(tag.os !== undefined) + Number(tag.os?.version !== undefined),
    tag.variants.length,
  ];
}

/** Returns 1 for a name of one architecture. */
function isOfOne({ architecture }: TagName): number {
  return Number(architecture !== undefined);
}
