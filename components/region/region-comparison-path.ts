import { formatComparedName } from "@/lib/contract/page/compared-name";
import { comparisonPath } from "@/lib/contract/page/comparison-page";
import { otherRegion, type Region } from "@/lib/mar/region";
import type { ImageName } from "@/lib/oci/name/image-name";

/** Returns the page that compares a tag's image in one region with that in the other. */
export function regionComparisonPath(
  { repository, tag }: Pick<ImageName, "repository" | "tag">,
  region: Region,
): string {
  const nameIn = (each: Region) =>
    formatComparedName({ imageName: { repository, ...(tag ? { tag } : {}) }, region: each, hasHost: true });
  return comparisonPath({ from: nameIn(region), to: nameIn(otherRegion(region)), region });
}
