import { groupedBy } from "@/lib/mar/history/grouped-by";
import type { FoundTagView } from "./search";

/** One image among what is built on another, with its tags: many tags are one image. `by` says how that is known. */
export type BuiltImage = Pick<FoundTagView, "repository" | "by"> & { tags: FoundTagView["tag"][] };

/** Returns tags by image, in the order in which the images first occur. A tag whose digest is unknown is an image of its own. */
export function builtImages(tags: readonly FoundTagView[]): BuiltImage[] {
  const groups = groupedBy(tags, ({ repository, tag, digest }) => `${repository}@${digest ?? tag}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first ? [{ repository: first.repository, by: first.by, tags: group.map(({ tag }) => tag) }] : [];
  });
}
