"use client";

import Link from "next/link";
import type { ComponentProps } from "react";
import { catalogPath, imagePath, OPENED_ID } from "@/lib/contract/page-path";
import type { Region } from "@/lib/mar/region";
import type { Digest } from "@/lib/oci/digest";
import type { ImageName } from "@/lib/oci/image-name";
import type { Tag } from "@/lib/oci/tag";
import { useRegion } from "./use-region.client";

type Props = Omit<ComponentProps<typeof Link>, "href"> & {
  /** The image or repository to open; the catalog without it. */
  imageName?: ImageName;
  q?: string;
  platform?: string | undefined;
  /** On a page by digest: the tag that leads to it now. */
  tag?: Tag | undefined;
  /** A file of a Helm chart. */
  file?: string;
  /** Referrer to open on the image's page, which then begins at what is opened. */
  attached?: Digest;
  /** Another region than the address has. */
  inRegion?: Region;
};

/** A link inside the application: the region goes with it. */
export function RegionLink({ imageName, q, platform, tag, file, attached, inRegion, ...link }: Props) {
  const [region] = useRegion();
  const query = { region: inRegion ?? region, q, platform, tag, file, attached };
  const path = imageName ? imagePath(imageName, query) : catalogPath(query);
  // Every page is made for its reader, so there is nothing to fetch ahead but the page itself.
  return <Link prefetch={false} {...link} href={attached ? `${path}#${OPENED_ID}` : path} />;
}
