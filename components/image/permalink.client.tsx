"use client";

import { Link2 } from "lucide-react";
import { useTranslations } from "use-intl";
import { PageLink } from "@/components/address/page-link.client";
import { buttonClass } from "@/components/ui/button";
import { imagePath } from "@/lib/contract/page/page-path";
import type { Digest } from "@/lib/oci/name/digest";
import type { Repository } from "@/lib/oci/name/repository";
import type { Tag } from "@/lib/oci/name/tag";
import { useImageQuery } from "./use-image-query.client";

type Props = { repository: Repository; digest: Digest; tag: Tag | undefined };

/**
 * Renders the link to the image by digest, which never changes. It carries the tag, so that the page can say when the
 * tag has moved, and the rest of the address.
 */
export function Permalink({ repository, digest, tag }: Props) {
  const t = useTranslations("image");
  const path = imagePath({ repository, digest }, { ...useImageQuery(), tag });
  return (
    <PageLink
      scroll={false}
      href={path}
      title={t("permalinkHint")}
      aria-keyshortcuts="y"
      className={buttonClass("plain", "small")}
    >
      <Link2 aria-hidden className="size-3.5" />
      {t("permalink")}
    </PageLink>
  );
}
