import type { PullBy } from "@/lib/contract/page/pull-choice";
import { REGION_HOSTS, type Region } from "@/lib/mar/region";
import { formatImageName, type ImageName } from "@/lib/oci/name/image-name";

/** Returns the image name with the official host of its region, which every client knows. */
export function hostedName(region: Region, imageName: ImageName): string {
  return `${REGION_HOSTS[region].registry}/${formatImageName(imageName)}`;
}

/** Returns the part of an image name that the command should use. Replaces a missing part by the one that is known. */
export function namedBy({ repository, tag, digest }: ImageName, by: PullBy): ImageName {
  const withTag = tag && (by !== "digest" || !digest);
  const withDigest = digest && (by !== "tag" || !tag);
  return { repository, ...(withTag ? { tag } : {}), ...(withDigest ? { digest } : {}) };
}
