"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { followTagList } from "@/lib/browser/api/followed-tag-list";
import { type TagList, tagListQuery } from "@/lib/browser/api/tag-list";
import type { Region } from "@/lib/mar/region";
import type { Repository } from "@/lib/oci/name/repository";

/**
 * Returns all tags of a repository; `undefined` until they have arrived: the server's first paint stays. One request suffices, so the observer of
 * `useQuery`, 3 kB for every visitor of a list, is not used.
 */
export function useTagList(region: Region, repository: Repository): TagList | undefined {
  const client = useQueryClient();
  const { queryKey } = tagListQuery(region, repository);
  const [read, setRead] = useState<{ of: string; list: TagList }>();
  const of = queryKey.join(" ");
  useEffect(() => {
    const query = tagListQuery(region, repository);
    return followTagList(client, query, (list) => setRead({ of: query.queryKey.join(" "), list }));
  }, [client, region, repository]);
  return read?.of === of ? read.list : client.getQueryData(queryKey);
}
