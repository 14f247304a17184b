import "../api/fetch/without-evaluation";
import { get, set } from "idb-keyval";
import * as z from "zod/mini";
import type { ImageSummary } from "@/lib/contract/image/image-summary";
import type { Region } from "@/lib/mar/region";
import type { Repository } from "@/lib/oci/name/repository";
import { tagSchema } from "@/lib/oci/name/tag-schema";

/** Returns the key of a repository's saved tags. The number is the version of their form. */
export function keptTagsKey(region: Region, repository: Repository): string {
  return `tag details 2 ${region} ${repository}`;
}

/**
 * Reads the saved tags of a repository, only the parts that the caller needs: a list can have ten thousand. Returns
 * nothing if storage is forbidden or has another form. Never rejects.
 */
export async function readKeptTags<Summary extends z.ZodMiniType>(
  region: Region,
  repository: Repository,
  summary: Summary,
) {
  // In a function of its own, as a browser can throw instead of rejecting.
  const read = async (): Promise<unknown> => get(keptTagsKey(region, repository));
  const kept = await read().catch(() => undefined);
  return z.array(z.object({ tag: tagSchema, summary })).safeParse(kept).data ?? [];
}

/** Saves the known tags of a repository in place of earlier ones. Storage can be forbidden or full. Never rejects. */
export async function writeKeptTags(
  region: Region,
  repository: Repository,
  tags: { tag: string; summary: ImageSummary }[],
): Promise<void> {
  try {
    await set(keptTagsKey(region, repository), tags);
  } catch {
    // Then the next visit asks again.
  }
}
