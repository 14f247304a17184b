import type { Metadata } from "next";
import { imagePath } from "@/lib/contract/page/page-path";
import { shortImageName } from "@/lib/display/image/short-image-name";
import { pullCommand } from "@/lib/display/pull-command";
import { translator } from "@/lib/i18n/translator";
import { likelyArtifactKind } from "@/lib/mar/kind/artifact-kind";
import type { Region } from "@/lib/mar/region";
import type { ImageName } from "@/lib/oci/name/image-name";
import { feedTypes } from "../feed-types";
import { pageMetadata } from "../page-metadata";
import { pictureOfName } from "../preview-metadata";

/**
 * Returns the metadata for link previews, the image's name and how to pull it, and the links to its feeds.
 * @param q the filter of a repository's tags
 */
export function imageMetadata(imageName: ImageName, region: Region, q: string): Metadata {
  const { repository, tag, digest } = imageName;
  const name = shortImageName(imageName);
  const description =
    tag || digest
      ? translator("image")("description", {
          name,
          region: translator("region")(region),
          command: pullCommand({
            kind: likelyArtifactKind(repository),
            region,
            imageName,
            by: digest ? "digest" : "tag",
          }),
        })
      : translator("repository")("description", { name });
  return pageMetadata({
    path: imagePath(imageName, { region }),
    title: name,
    description,
    picture: pictureOfName(region, imageName),
    // An image by digest never changes.
    ...(digest ? {} : { types: feedTypes({ region, repository, tag, q }) }),
  });
}
