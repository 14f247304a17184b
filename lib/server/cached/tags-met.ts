import "server-only";
import type { KnownAlias } from "@/lib/contract/image/alias";
import type { Digest } from "@/lib/oci/name/digest";
import type { Repository } from "@/lib/oci/name/repository";
import type { Tag } from "@/lib/oci/name/tag";
import type { DigestIndex } from "./digest-index";
import type { Reading } from "./reading";

/**
 * Tags that pointed to a digest: still according to their last reading (`now`), or until a later reading (`before`).
 * Tags that were not read here are in neither.
 */
export type TagsMet = { now: KnownAlias[]; before: Tag[] };

/** @param lastReading returns the last reading of a tag, however old */
export function tagsMet(
  digests: DigestIndex,
  repository: Repository,
  digest: Digest,
  lastReading: (tag: Tag) => Reading<Digest> | undefined,
): TagsMet {
  const met: TagsMet = { now: [], before: [] };
  const tags = digests.find(digest).find((place) => place.repository === repository)?.tags ?? [];
  for (const tag of tags) {
    const reading = lastReading(tag);
    if (reading?.value === digest) met.now.push({ tag, readAt: reading.readAt });
    else if (reading) met.before.push(tag);
  }
  return met;
}
