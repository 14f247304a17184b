import { regionOfHost } from "@/lib/mar/region";
import { parseImageName } from "@/lib/oci/name/image-name";
import type { Repository } from "@/lib/oci/name/repository";
import type { Tag } from "@/lib/oci/name/tag";

/** A repository, or one tag of it, that somebody watches. It belongs to no region. */
export type Mark = { repository: Repository; tag?: Tag };

/**
 * Parses `repository[:tag]`, also behind the host of a region, as pull commands have it. Returns `undefined` for anything else; a digest
 * never changes, so it is no mark.
 */
export function parseMark(text: string): Mark | undefined {
  const slash = text.indexOf("/");
  const isHost = slash > 0 && regionOfHost(text.slice(0, slash).toLowerCase()) !== undefined;
  const result = parseImageName(isHost ? text.slice(slash + 1) : text);
  return result.ok && !result.imageName.digest ? result.imageName : undefined;
}

/** Writes a mark the one way in which its name is kept and compared. */
export function formatMark({ repository, tag }: Mark): string {
  return tag ? `${repository}:${tag}` : repository;
}
