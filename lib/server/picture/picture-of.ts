import "server-only";
import type { ComparedName } from "@/lib/contract/page/compared-name";
import { shortImageName } from "@/lib/display/image/short-image-name";
import { REGION_HOSTS, REGIONS, type Region } from "@/lib/mar/region";
import type { ImageName } from "@/lib/oci/name/image-name";
import type { DrawnName, Picture } from "../drawing/picture";
import { type Facts, NO_FACTS } from "./facts";
import { imageFacts } from "./image-facts";
import { repositoryFacts } from "./repository-facts";

/** A picture, and whether it has everything that the page has: if not, it may have more later. */
export type PictureReading = { picture: Picture; isWhole: boolean };

/** The picture of the site, which also stands for what is unknown or failed. */
export const SITE_PICTURE: Picture = {
  hosts: hostsOf(REGIONS),
  names: [],
  figures: [],
  labels: [`docker pull ${REGION_HOSTS.global.registry}/dotnet/aspnet:10.0`],
  labelsInAll: 1,
};

/**
 * Returns the picture of a repository or an image, with what its page would read.
 * @throws RegistryFailure if the registry does not have it, or fails
 */
export async function readPictureOf(region: Region, imageName: ImageName): Promise<PictureReading> {
  const reference = imageName.digest ?? imageName.tag;
  const facts = await (reference
    ? imageFacts(region, imageName.repository, reference)
    : repositoryFacts(region, imageName.repository));
  return {
    picture: pictureWith([region], [drawnName(imageName)], facts ?? NO_FACTS),
    isWhole: facts?.isWhole === true,
  };
}

/** Returns the picture of two compared images: their names. */
export function comparisonPicture(from: ComparedName, to: ComparedName): Picture {
  const names = [from, to].map(({ imageName }) => drawnName(imageName));
  return pictureWith(from.region === to.region ? [from.region] : [from.region, to.region], names, NO_FACTS);
}

function pictureWith(regions: readonly Region[], names: readonly DrawnName[], facts: Facts): Picture {
  const { figures, labels, labelsInAll } = facts;
  return { hosts: hostsOf(regions), names, figures, labels, labelsInAll };
}

function hostsOf(regions: readonly Region[]): Picture["hosts"] {
  return regions.map((region) => ({ region, host: REGION_HOSTS[region].registry }));
}

function drawnName(imageName: ImageName): DrawnName {
  const { repository } = imageName;
  const version = shortImageName(imageName).slice(repository.length);
  return { repository, ...(version ? { version } : {}) };
}
