import type { Region } from "@/lib/mar/region";
import type { ImageName } from "@/lib/oci/name/image-name";
import type { Reference } from "@/lib/oci/name/reference";
import type { Tag } from "@/lib/oci/name/tag";
import type { PlatformWish } from "@/lib/oci/platform/platform-choice";
import type { Page } from "./page";
import type { PageQuery } from "./page-state";

/** The page of one image, as its address has it: each part of the page takes what it needs from here. */
export type PageOfImage = {
  imageName: ImageName;
  query: PageQuery;
  region: Region;
  /** The digest, where the address has one, else the tag. */
  reference: Reference;
  /** What the address asks for among the image's platforms. */
  wish: PlatformWish;
  /** The tag of the image; of a page by digest, the tag that the link names beside it. */
  namedTag: Tag | undefined;
};

/** Returns the page of one image; `undefined` where the address names a repository alone. */
export function pageOfImage({ imageName, query }: Extract<Page, { kind: "image" }>): PageOfImage | undefined {
  const { region, platform, osVersion, manifest, tag } = query;
  const reference = imageName.digest ?? imageName.tag;
  if (!reference) return undefined;
  const wish = { platform, osVersion, manifest };
  return { imageName, query, region, reference, wish, namedTag: tag ?? imageName.tag };
}
