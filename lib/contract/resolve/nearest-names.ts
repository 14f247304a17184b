import { DEFAULT_REGION, REGION_HOSTS, type Region } from "@/lib/mar/region";
import type { RepositorySearch } from "@/lib/mar/repository-search";
import { formatImageName, type ImageName } from "@/lib/oci/name/image-name";
import { parseRepository } from "@/lib/oci/name/repository";
import { imagePath } from "../page/page-path";
import type { NamedPage } from "./resolve";

/** Most names that an answer tells beside the one that was asked for. */
export const NEAREST = 5;

/**
 * Names that are near to one that the region does not have: found by the whole of it, then by its last component. A tag
 * goes along; a digest does not, as it belongs to the repository that it was given with.
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
