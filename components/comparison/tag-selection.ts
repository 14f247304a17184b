import type { Tag } from "@/lib/oci/name/tag";

/** Tags that are chosen for comparing, in the order in which they were: two at most. */
export type TagSelection = readonly Tag[];

/** Chooses a tag or leaves it; a third takes the place of the one that was chosen first. */
export function toggleTag(selection: TagSelection, tag: Tag): TagSelection {
  return selection.includes(tag) ? selection.filter((other) => other !== tag) : [...selection.slice(-1), tag];
}
