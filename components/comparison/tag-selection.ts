import type { Tag } from "@/lib/oci/name/tag";

/** The tags chosen for comparison, in order of choice; at most two. */
export type TagSelection = readonly Tag[];

/** Toggles a tag; a third tag replaces the one chosen first. */
export function toggleTag(selection: TagSelection, tag: Tag): TagSelection {
  return selection.includes(tag) ? selection.filter((other) => other !== tag) : [...selection.slice(-1), tag];
}
