"use client";

import type { ComponentProps } from "react";
import { PageLink } from "@/components/address/page-link.client";
import { imagePath, OPENED_ID } from "@/lib/contract/page/page-path";
import type { PageQuery } from "@/lib/contract/page/page-state";
import type { ImageName } from "@/lib/oci/name/image-name";
import { useImageQuery } from "./use-image-query.client";

type Props = Omit<ComponentProps<typeof PageLink>, "href"> & {
  /** The page's image. */
  imageName: ImageName;
} & (Pick<Required<PageQuery>, "file"> | Pick<PageQuery, "attached" | "layer">);

/**
 * Renders a link that opens a chart's file or an attached document on the image's own page, and keeps the rest of the
 * address. Without `attached`, `layer` is a document of the page's own manifest. A page with an open attachment begins
 * there.
 */
export function PartLink({ imageName, ...props }: Props) {
  const query = useImageQuery();
  if ("file" in props) {
    const { file, ...link } = props;
    return <PageLink {...link} href={imagePath(imageName, { ...query, file })} />;
  }
  const { attached, layer, ...link } = props;
  return <PageLink {...link} href={`${imagePath(imageName, { ...query, attached, layer })}#${OPENED_ID}`} />;
}
