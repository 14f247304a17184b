"use client";

import { useQuery } from "@tanstack/react-query";
import { catalogQuery } from "@/lib/browser/api/catalog";
import { queryClient } from "@/lib/browser/api/query-client";
import type { Region } from "@/lib/mar/region";
import { repositorySearch } from "@/lib/mar/repository-search";
import type { Repository } from "@/lib/oci/name/repository";
import { NearestList } from "./nearest-list";

const NEAREST = 5;

/** Renders the repositories whose names are nearest to one that does not exist. */
export function NearestRepositories({ repository, region }: { repository: Repository; region: Region }) {
  const catalog = useQuery(catalogQuery(region), queryClient()).data;
  if (!catalog) return null;
  const last = repository.slice(repository.lastIndexOf("/") + 1);
  const nearest = repositorySearch(catalog.names)(last).slice(0, NEAREST);
  return <NearestList nearest={nearest.map((near) => ({ repository: near }))} />;
}
