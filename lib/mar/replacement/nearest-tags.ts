import { sameImageAs } from "../name/same-image";
import { tagNamesInOrder } from "../tag/order/order";
import { parseTagName } from "../tag/parse";
import { versionLine } from "../tag/version-line";

/** Greater than any count of letters that two names can share. */
const SAME_LINE = 1000;
const SAME_VERSION = 2000;

/**
 * Returns the tags that a missing name may have meant: first other builds of the same version and image, then other
 * releases of its version line, then tags by the length of the common prefix. Of equal ones the newest comes first.
 * Leaves out tags that share no letter.
 */
export function nearestTags<Name extends string>(tags: readonly Name[], name: string): readonly Name[] {
  const asked = parseTagName(name);
  const [sameImage, line, version] = [sameImageAs(asked), versionLine(asked.version), asked.version?.join(".")];
  const nearness = new Map<string, number>();
  const rank = new Map<string, number>();
  for (const [position, tag] of tagNamesInOrder(tags).entries()) {
    const isRelease = line !== undefined && versionLine(tag.version) === line && sameImage(tag) !== undefined;
    const near = tag.version?.join(".") === version ? SAME_VERSION : SAME_LINE;
    rank.set(tag.name, position);
    nearness.set(tag.name, isRelease ? near : sharedLetters(tag.name, name));
  }
  const nearnessOf = (tag: string) => nearness.get(tag) ?? 0;
  return tags
    .filter((tag) => nearnessOf(tag) > 0)
    .sort((a, b) => nearnessOf(b) - nearnessOf(a) || (rank.get(a) ?? 0) - (rank.get(b) ?? 0));
}

/** Counts the first letters that two names share, ignoring case. */
export function sharedLetters(a: string, b: string): number {
  let count = 0;
  while (count < a.length && count < b.length && a[count]?.toLowerCase() === b[count]?.toLowerCase()) count++;
  return count;
}
