import "../api/fetch/without-evaluation";
import { get, set } from "idb-keyval";
import * as z from "zod/mini";
import type { ImageSummary } from "@/lib/contract/image/image-summary";
import type { Region } from "@/lib/mar/region";
import type { Repository } from "@/lib/oci/name/repository";
import { tagSchema } from "@/lib/oci/name/tag";

/** Under which key this device keeps what is known of a repository's tags. The number is that of the form. */
export function keptTagsKey(region: Region, repository: Repository): string {
  return `tag details 2 ${region} ${repository}`;
}

/**
 * The tags of a repository that this device has kept, as far as the caller wants to know: a list can have ten thousand. Nothing where
 * storage is forbidden, or holds another form. Never rejects.
 */
export async function readKeptTags<Summary extends z.ZodMiniType>(
  region: Region,
  repository: Repository,
  summary: Summary,
) {
  const kept: unknown = await get(keptTagsKey(region, repository)).catch(() => undefined);
  return z.array(z.object({ tag: tagSchema, summary })).safeParse(kept).data ?? [];
}

/** Keeps what is known of a repository's tags, in place of what was kept. Storage can be forbidden or full. Never rejects. */
export function writeKeptTags(
  region: Region,
  repository: Repository,
  tags: { tag: string; summary: ImageSummary }[],
): Promise<void> {
  return set(keptTagsKey(region, repository), tags).catch(() => {});
}
