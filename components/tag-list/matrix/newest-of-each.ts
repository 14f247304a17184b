import type { TagName } from "@/lib/mar/tag/tag-name";

/** Of tags in order, the first of each architecture: the floating one, or else the newest. */
export function newestOfEach(tags: readonly TagName[]): TagName[] {
  const first = new Map<string | undefined, TagName>();
  for (const tag of tags) if (!first.has(tag.architecture)) first.set(tag.architecture, tag);
  return [...first.values()];
}
