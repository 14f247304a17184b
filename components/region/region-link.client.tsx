"use client";

import type { ComponentProps } from "react";
import { PageLink } from "@/components/address/page-link.client";
import { catalogListPath, catalogPath, imagePath } from "@/lib/contract/page/page-path";
import type { Region } from "@/lib/mar/region";
import type { Digest } from "@/lib/oci/name/digest";
import type { ImageName } from "@/lib/oci/name/image-name";
import type { Tag } from "@/lib/oci/name/tag";
import { useRegion } from "./use-region.client";

type Props = Omit<ComponentProps<typeof PageLink>, "href"> & {
  /** The image or repository to open; without it, the catalog. */
  imageName?: ImageName;
  /** Instead, the list of a namespace, or of all repositories. */
  list?: { namespace?: string };
  q?: string;
  platform?: string | undefined;
  /** For an image by digest: the tag that led to it. */
  tag?: Tag;
  /** For something attached to the image: the referrer to open. */
  attached?: Digest;
  /** A region other than the address's. */
  inRegion?: Region;
};

/** Renders a link inside the application that keeps the region. */
export function RegionLink({ imageName, list, q, platform, tag, attached, inRegion, ...link }: Props) {
  const [region] = useRegion();
  const query = { region: inRegion ?? region, q, platform, tag, attached };
  const path = list
    ? catalogListPath({ ...list, region: query.region })
    : imageName
      ? imagePath(imageName, query)
      : catalogPath(query);
  return <PageLink {...link} href={path} />;
}
