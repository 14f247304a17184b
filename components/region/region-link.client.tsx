"use client";

import Link from "next/link";
import type { ComponentProps } from "react";
import { catalogPath, imagePath } from "@/lib/contract/page/page-path";
import type { Region } from "@/lib/mar/region";
import type { Digest } from "@/lib/oci/name/digest";
import type { ImageName } from "@/lib/oci/name/image-name";
import type { Tag } from "@/lib/oci/name/tag";
import { useRegion } from "./use-region.client";

type Props = Omit<ComponentProps<typeof Link>, "href"> & {
  /** The image or repository to open; the catalog without it. */
  imageName?: ImageName;
  q?: string;
  platform?: string | undefined;
  /** Of an image by its digest: the tag that led to it. */
  tag?: Tag;
  /** Of what is attached to the image: the referrer to open. */
  attached?: Digest;
  /** Another region than the address has. */
  inRegion?: Region;
};

/** A link inside the application: the region goes with it. */
export function RegionLink({ imageName, q, platform, tag, attached, inRegion, ...link }: Props) {
  const [region] = useRegion();
  const query = { region: inRegion ?? region, q, platform, tag, attached };
  const path = imageName ? imagePath(imageName, query) : catalogPath(query);
  // Every page is made for its reader, so there is nothing to fetch ahead but the page itself.
  return <Link prefetch={false} {...link} href={path} />;
}
