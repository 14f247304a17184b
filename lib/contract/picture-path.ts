import type { Region } from "@/lib/mar/region";
import { formatImageName, type ImageName } from "@/lib/oci/name/image-name";
import { comparisonPath } from "./page/comparison-page";

/** The end of every picture's address. */
export const PICTURE_SUFFIX = ".png";

/** The first word after `/og/` of pictures that are of no single image; the others begin with their region. */
export const SITE_PICTURE = "site";
export const COMPARISON_PICTURE = "compare";

/** Path of the picture that stands for the whole site. */
export const SITE_PICTURE_PATH = `/og/${SITE_PICTURE}${PICTURE_SUFFIX}`;

/** Returns the path of the picture of a repository or an image. */
export function picturePath(region: Region, imageName: ImageName): string {
  return `/og/${region}/${formatImageName(imageName)}${PICTURE_SUFFIX}`;
}

/** Returns the path of the picture of two compared images, whose names are as in the address of their comparison. */
export function comparisonPicturePath(names: { from: string; to: string; region: Region }): string {
  const [, query = ""] = comparisonPath(names).split("?");
  return `/og/${COMPARISON_PICTURE}${PICTURE_SUFFIX}?${query}`;
}
