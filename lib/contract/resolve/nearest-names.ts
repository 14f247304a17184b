import { DEFAULT_REGION, REGION_HOSTS, type Region } from "@/lib/mar/region";
import type { RepositorySearch } from "@/lib/mar/repository-search";
import { formatImageName, type ImageName } from "@/lib/oci/name/image-name";
import { parseRepository } from "@/lib/oci/name/repository";
import { imagePath } from "../page/page-path";
import type { NamedPage } from "./resolve";

/** The maximum number of similar names in an answer. */
export const NEAREST = 5;

/**
 * Returns names similar to one that the region does not have: by the whole name, then by its last component. Keeps a
 * tag, but not a digest, which belongs to the given repository.
 */
export function nearestNames(
  { repository, tag, region }: ImageName & { region: Region },
  search: RepositorySearch<string> | undefined,
): NamedPage[] {
  if (!search) return [];
  const last = repository.slice(repository.lastIndexOf("/") + 1);
  const found = new Set([...search(repository), ...search(last)].slice(0, 2 * NEAREST));
  return [...found].slice(0, NEAREST).flatMap((name): NamedPage[] => {
    const near = parseRepository(name);
    if (!near) return [];
    const imageName = { repository: near, ...(tag ? { tag } : {}) };
    const host = region === DEFAULT_REGION ? "" : `${REGION_HOSTS[region].registry}/`;
    return [{ input: `${host}${formatImageName(imageName)}`, region, path: imagePath(imageName, { region }) }];
  });
}
