import type { Metadata } from "next";
import { belowBase } from "@/lib/contract/base/base-path.mjs";
import { picturePath, SITE_PICTURE_PATH } from "@/lib/contract/picture-path";
import { shortImageName } from "@/lib/display/image/short-image-name";
import { translator } from "@/lib/i18n/translator";
import { REGION_HOSTS, type Region } from "@/lib/mar/region";
import type { ImageName } from "@/lib/oci/name/image-name";
import { siteOrigin } from "@/lib/server/page/site-origin";

/** The path of a picture, and what it shows in words. */
export type PreviewPicture = { path: string; alt: string };

/** What readers of links show of a page. */
type Preview = { title: string; description: string; picture: PreviewPicture };

/** Size of every picture, in pixels. */
const SIZE = { width: 1200, height: 630 };

/** Returns the metadata for link previews. */
export function previewMetadata({ title, description, picture }: Preview): Pick<Metadata, "openGraph" | "twitter"> {
  const origin = siteOrigin();
  const image = { url: `${origin}${belowBase(picture.path)}`, ...SIZE, alt: picture.alt, type: "image/png" };
  const images = origin ? [image] : [];
  return {
    openGraph: { type: "website", siteName: translator("site")("name"), title, description, images },
    twitter: { card: "summary_large_image", title, description, images },
  };
}

/** Returns the picture of a page that is of no image. */
export function sitePicture(): PreviewPicture {
  return { path: SITE_PICTURE_PATH, alt: translator("picture")("site") };
}

/** Returns the picture of a repository or an image. */
export function pictureOfName(region: Region, imageName: ImageName): PreviewPicture {
  const words = { name: shortImageName(imageName), host: REGION_HOSTS[region].registry };
  const isImage = imageName.tag !== undefined || imageName.digest !== undefined;
  return { path: picturePath(region, imageName), alt: translator("picture")(isImage ? "image" : "repository", words) };
}
