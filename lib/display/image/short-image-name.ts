import type { ComparedName } from "@/lib/contract/page/compared-name";
import { REGION_HOSTS } from "@/lib/mar/region";
import { formatImageName, type ImageName } from "@/lib/oci/name/image-name";
import { shortDigest } from "../text/short-digest";

/** Formats an image name for titles: a digest by its first digits, without the algorithm. */
export function shortImageName(imageName: ImageName): string {
  const { repository, tag, digest } = imageName;
  return digest ? `${repository}${tag ? `:${tag}` : ""}@${shortDigest(digest)}` : formatImageName(imageName);
}

/** Returns short names of two images, with hosts if their regions differ. */
export function shortComparedNames(from: ComparedName, to: ComparedName): [string, string] {
  const isOneRegion = from.region === to.region;
  const short = ({ imageName, region }: ComparedName) =>
    `${isOneRegion ? "" : `${REGION_HOSTS[region].registry}/`}${shortImageName(imageName)}`;
  return [short(from), short(to)];
}
