import { parseImageName } from "@/lib/oci/name/image-name";
import type { Repository } from "@/lib/oci/name/repository";
import type { Tag } from "@/lib/oci/name/tag";

/** A repository, or one tag of it, that somebody watches. It belongs to no region. */
export type Mark = { repository: Repository; tag?: Tag };

/** Parses `repository[:tag]`. Returns `undefined` for anything else; a digest never changes, so it is no mark. */
export function parseMark(text: string): Mark | undefined {
  const result = parseImageName(text);
  return result.ok && !result.imageName.digest ? result.imageName : undefined;
}

/** Writes a mark the way `parseMark` reads it. */
export function formatMark({ repository, tag }: Mark): string {
  return tag ? `${repository}:${tag}` : repository;
}
