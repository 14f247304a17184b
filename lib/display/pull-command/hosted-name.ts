import type { PullBy } from "@/lib/contract/page/pull-choice";
import { REGION_HOSTS, type Region } from "@/lib/mar/region";
import { formatImageName, type ImageName } from "@/lib/oci/name/image-name";

/** The image name with its official host, as the region's registry is known to every client. */
export function hostedName(region: Region, imageName: ImageName): string {
  return `${REGION_HOSTS[region].registry}/${formatImageName(imageName)}`;
}

/** The part of an image name that the command is to name; a missing part is replaced by the one that is known. */
export function namedBy({ repository, tag, digest }: ImageName, by: PullBy): ImageName {
  const withTag = tag && (by !== "digest" || !digest);
  const withDigest = digest && (by !== "tag" || !tag);
  return { repository, ...(withTag ? { tag } : {}), ...(withDigest ? { digest } : {}) };
}
