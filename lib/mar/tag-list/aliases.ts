import { compareTagNames } from "@/lib/mar/tag/order/order";
import type { TagName } from "@/lib/mar/tag/tag-name";

/** The other tags of an image, of which `same` are all, in their order. */
export function aliasesOf(name: string, same: readonly TagName[]): TagName[] {
  return same.filter((tag) => tag.name !== name);
}

/**
 * The tag that says most about the image that a tag is today: `10.0.11-noble` of `latest`. A name of one architecture
 * is taken only where there is no other; `undefined` where no other tag says more.
 */
export function mostSpecificAlias(tag: TagName, same: readonly TagName[]): TagName | undefined {
  const others = aliasesOf(tag.name, same);
  const [best] = mostSpecificFirst(others);
  return best !== undefined && compareSpecificity(best, tag) > 0 ? best : undefined;
}

/** The tags of an image, those that say most about it first; names of one architecture come after all others. */
export function mostSpecificFirst(tags: readonly TagName[]): TagName[] {
  const isOfOne = ({ architecture }: TagName) => Number(architecture !== undefined);
  return tags.toSorted((a, b) => isOfOne(a) - isOfOne(b) || compareSpecificity(b, a) || compareTagNames(a, b));
}

/** Says less before says more: first of the version, then of what came after it, then of the system and the variant. */
function compareSpecificity(a: TagName, b: TagName): number {
  const left = specificity(a);
  const right = specificity(b);
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
