"use client";

import { useQuery } from "@tanstack/react-query";
import { queryClient } from "@/lib/browser/api/query-client";
import { tagListQuery } from "@/lib/browser/api/tag-list-query";
import type { Region } from "@/lib/mar/region";
import { nearestTags } from "@/lib/mar/replacement/nearest-tags";
import type { Repository } from "@/lib/oci/name/repository";
import type { Tag } from "@/lib/oci/name/tag";
import { NearestList } from "./nearest-list";
import { NearestRepositories } from "./nearest-repositories.client";

const NEAREST = 6;

/**
 * Renders the tags nearest to one that does not exist, or near repositories if the repository does not exist either.
 */
export function NearestTags({ repository, tag, region }: { repository: Repository; tag: Tag; region: Region }) {
  const { data, isError } = useQuery({ ...tagListQuery(region, repository), retry: false }, queryClient());
  if (isError) return <NearestRepositories repository={repository} region={region} />;
  const nearest = data ? nearestTags(data.tags, tag).slice(0, NEAREST) : [];
  return <NearestList nearest={nearest.map((near) => ({ repository, tag: near }))} />;
}
