import { queryOptions } from "@tanstack/react-query";
import { tagListApiPath } from "@/lib/contract/api-path";
import { LONG_LIST, tagListSchema } from "@/lib/contract/list";
import type { Region } from "@/lib/mar/region";
import type { Repository } from "@/lib/oci/name/repository";
import type { Tag } from "@/lib/oci/name/tag";
import { fetchParsed } from "./fetch/fetch-parsed";

/** The tags of a list, and when the registry named them (milliseconds since the epoch). */
export type TagList = { tags: readonly Tag[]; readAt: number };

/**
 * Returns the query for all tags of a repository, or the beginning of a long list, with the time of the registry's
 * answer (milliseconds since the epoch).
 */
export function tagListQuery(region: Region, repository: Repository) {
  return queryOptions({
    queryKey: ["tags", region, repository],
    queryFn: async ({ signal }): Promise<TagList> => {
      const { value, readAt } = await fetchParsed(
        `${tagListApiPath(region, repository)}?n=${LONG_LIST}`,
        tagListSchema,
        signal,
      );
      return { tags: value.tags, readAt };
    },
  });
}
