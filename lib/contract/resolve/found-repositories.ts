import type { Region } from "@/lib/mar/region";
import type { Found } from "@/lib/mar/repository-search";
import { tagFilterFor } from "@/lib/mar/search/tag-filter";
import { parseRepository } from "@/lib/oci/name/repository";
import { imagePath } from "../page/page-path";
import type { FoundRepository } from "./resolve";

/** Returns the first repositories that a search finds, each with its page. The page filters tags as the search asks. */
export function foundRepositories(found: Found<string>, region: Region, most: number): FoundRepository[] {
  return found.names.slice(0, most).flatMap((name): FoundRepository[] => {
    const repository = parseRepository(name);
    if (!repository) return [];
    const filter = tagFilterFor(name, found);
    const path = imagePath({ repository }, { region, q: filter });
    return [{ repository, path, ...(filter ? { filter } : {}) }];
  });
}
