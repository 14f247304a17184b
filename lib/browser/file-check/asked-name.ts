import type { FoundImage } from "@/lib/mar/file/find/finding";
import type { ImageName } from "@/lib/oci/name/image-name";
import type { Reference } from "@/lib/oci/name/reference";
import { parseTag } from "@/lib/oci/name/tag";

/**
 * The name of an image that the registry is asked for: its own where that is an official one, else the one that it corresponds to.
 * `undefined` where none is known, or neither tag nor digest.
 */
export function askedName({ image, official, latest }: FoundImage): ImageName | undefined {
  const own = official.relation === "official" || official.relation === "old-repository";
  const { repository, tag, digest } = own ? image : official;
  if (!repository) return undefined;
  const named = tag ?? (latest && !digest ? parseTag("latest") : undefined);
  if (!named && !digest) return undefined;
  return { repository, ...(named ? { tag: named } : {}), ...(digest ? { digest } : {}) };
}

/** The references of a name: a tag beside a digest tells whether it has moved. */
export function referencesOf({ tag, digest }: ImageName): Reference[] {
  return [tag, digest].filter((reference) => reference !== undefined);
}
