"use client";

import { GitCompareArrows } from "lucide-react";
import { useTranslations } from "use-intl";
import { PageLink } from "@/components/address/page-link.client";
import { usePlatformWish } from "@/components/platform/use-platform-wish.client";
import { useRegion } from "@/components/region/use-region.client";
import { buttonClass } from "@/components/ui/button";
import { comparisonPath } from "@/lib/contract/page/comparison-page";
import { formatImageName, type ImageName } from "@/lib/oci/name/image-name";

/** Renders a link to compare this image with another, which is named on that page. */
export function ComparisonLink({ imageName }: { imageName: ImageName }) {
  const t = useTranslations("compare");
  const [region] = useRegion();
  const [{ platform, osVersion, manifest }] = usePlatformWish();
  // If words do not identify the platform, use its digest.
  const from = manifest ? `${imageName.repository}@${manifest}` : formatImageName(imageName);
  return (
    // Only an icon: words would not fit into the digest's line, and the lines below would move.
    <PageLink
      href={comparisonPath({ from, region, platform, osVersion })}
      aria-label={t("with")}
      title={t("with")}
      className={buttonClass("plain", "icon")}
    >
      <GitCompareArrows aria-hidden className="size-3.5" />
    </PageLink>
  );
}
