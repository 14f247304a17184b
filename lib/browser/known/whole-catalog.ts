import { namespacesOf } from "@/lib/mar/name/namespace";
import type { Region } from "@/lib/mar/region";
import { repositorySearch } from "@/lib/mar/repository-search";
import { catalogQuery } from "../api/catalog";
import { queryClient } from "../api/query-client";

/** Reads all repositories of a region, with what searches them. */
export async function readWholeCatalog(region: Region) {
  const { names, readAt } = await queryClient().fetchQuery(catalogQuery(region));
  return {
    names,
    readAt,
    namespaces: namespacesOf(names),
    search: (inEnglish: (text: string) => string) => repositorySearch(names, inEnglish),
  };
}

export type WholeCatalog = Awaited<ReturnType<typeof readWholeCatalog>>;
