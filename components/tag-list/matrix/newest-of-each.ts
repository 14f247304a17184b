import type { TagName } from "@/lib/mar/tag/tag-name";

/** Returns the first tag of each architecture from sorted tags: the floating one, else the newest. */
export function newestOfEach(tags: readonly TagName[]): TagName[] {
  const first = new Map<string | undefined, TagName>();
  for (const tag of tags) if (!first.has(tag.architecture)) first.set(tag.architecture, tag);
  return [...first.values()];
}
