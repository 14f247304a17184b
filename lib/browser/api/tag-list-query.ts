import { queryOptions } from "@tanstack/react-query";
import type { Region } from "@/lib/mar/region";
import type { Repository } from "@/lib/oci/name/repository";
import { readTagList } from "./tag-list";

/** Returns the query for the tags of a repository. */
export function tagListQuery(region: Region, repository: Repository) {
  return queryOptions({
    queryKey: ["tags", region, repository],
    queryFn: ({ signal }) => readTagList(region, repository, signal),
  });
}
