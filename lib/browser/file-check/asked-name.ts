import type { FoundImage } from "@/lib/mar/file/find/finding";
import type { ImageName } from "@/lib/oci/name/image-name";
import type { Reference } from "@/lib/oci/name/reference";
import { parseTag } from "@/lib/oci/name/tag";

/**
 * Returns the name that the registry is asked for: the image's own if official, else the one that it corresponds to.
 * Returns `undefined` if none is known, or without tag and digest.
 */
export function askedName({ image, official, latest }: FoundImage): ImageName | undefined {
  const own = official.relation === "official" || official.relation === "old-repository";
  const { repository, tag, digest } = own ? image : official;
  if (!repository) return undefined;
  const named = tag ?? (latest && !digest ? parseTag("latest") : undefined);
  if (!named && !digest) return undefined;
  return { repository, ...(named ? { tag: named } : {}), ...(digest ? { digest } : {}) };
}

/** Returns the references of a name. A tag beside a digest shows whether it has moved. */
export function referencesOf({ tag, digest }: ImageName): Reference[] {
  return [tag, digest].filter((reference) => reference !== undefined);
}
