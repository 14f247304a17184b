import { tagListApiPath } from "@/lib/contract/api-path";
import { LONG_LIST, tagListSchema } from "@/lib/contract/list";
import type { Region } from "@/lib/mar/region";
import type { Repository } from "@/lib/oci/name/repository";
import type { Tag } from "@/lib/oci/name/tag";
import { fetchParsed } from "./fetch/fetch-parsed";

/** The tags of a list, and when the registry named them (milliseconds since the epoch). */
export type TagList = { tags: readonly Tag[]; readAt: number };

/** Asks for all tags of a repository, or the beginning of a long list. */
export async function readTagList(region: Region, repository: Repository, signal: AbortSignal): Promise<TagList> {
  const path = `${tagListApiPath(region, repository)}?n=${LONG_LIST}`;
  const { value, readAt } = await fetchParsed(path, tagListSchema, signal);
  return { tags: value.tags, readAt };
}
