import { queryOptions } from "@tanstack/react-query";
import { catalogApiPath } from "@/lib/contract/api-path";
import { catalogSchema } from "@/lib/contract/list";
import type { Region } from "@/lib/mar/region";
import { fetchParsed } from "./fetch/fetch-parsed";

/**
 * Returns the query for all repositories of a region, with the time of the registry's answer (milliseconds since the
 * epoch).
 */
export function catalogQuery(region: Region) {
  return queryOptions({
    queryKey: ["catalog", region],
    queryFn: async ({ signal }) => {
      const { value, readAt } = await fetchParsed(catalogApiPath(region), catalogSchema, signal);
      return { names: value.repositories, readAt };
    },
  });
}
