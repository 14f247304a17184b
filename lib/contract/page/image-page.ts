import type { Region } from "@/lib/mar/region";
import type { ImageName } from "@/lib/oci/name/image-name";
import type { Reference } from "@/lib/oci/name/reference";
import type { Tag } from "@/lib/oci/name/tag";
import type { PlatformWish } from "@/lib/oci/platform/platform-choice";
import type { Page } from "./page";
import type { PageQuery } from "./page-state";

/** The page of one image, from its address. Each part of the page takes what it needs from here. */
export type PageOfImage = {
  imageName: ImageName;
  query: PageQuery;
  region: Region;
  /** The digest in the address, else the tag. */
  reference: Reference;
  /** The platform that the address requests. */
  wish: PlatformWish;
  /** The tag of the image. On a page by digest, the tag in the query state. */
  namedTag: Tag | undefined;
};

/** Returns the page of one image. Returns `undefined` if the address names only a repository. */
export function pageOfImage({ imageName, query }: Extract<Page, { kind: "image" }>): PageOfImage | undefined {
  const { region, platform, osVersion, manifest, tag } = query;
  const reference = imageName.digest ?? imageName.tag;
  if (!reference) return undefined;
  const wish = { platform, osVersion, manifest };
  return { imageName, query, region, reference, wish, namedTag: tag ?? imageName.tag };
}
