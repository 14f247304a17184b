import type { Metadata } from "next";
import { shortImageName } from "@/lib/display/image/short-image-name";
import { pullCommand } from "@/lib/display/pull-command";
import { translator } from "@/lib/i18n/translator";
import { likelyArtifactKind } from "@/lib/mar/kind/artifact-kind";
import type { Region } from "@/lib/mar/region";
import type { ImageName } from "@/lib/oci/name/image-name";
import { feedAlternates } from "../feed-alternates";
import { pictureOfName, previewMetadata } from "../preview-metadata";

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
  return {
    title: name,
    description,
    // An image by digest never changes.
    ...(digest ? {} : { alternates: feedAlternates({ region, repository, tag, q }) }),
    ...previewMetadata({ title: name, description, picture: pictureOfName(region, imageName) }),
  };
}
