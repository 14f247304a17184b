"use client";

import { useLocale } from "use-intl";
import { useRegion } from "@/components/region/use-region.client";
import { CopyButton } from "@/components/ui/copy-button.client";
import { belowBase } from "@/lib/contract/base/base-path.mjs";
import { feedFilter, feedPath } from "@/lib/contract/feed-path";
import { keyInAddress } from "@/lib/contract/page/page-state";
import type { Repository } from "@/lib/oci/name/repository";
import type { Tag } from "@/lib/oci/name/tag";

type Props = { repository: Repository; tag: Tag | undefined; children: string };

/** Renders a button that copies the address of the feed of a tag, or of a repository with the filter that its list has now. */
export function CopyFeed({ repository, tag, children }: Props) {
  const [region] = useRegion();
  const locale = useLocale();
  const address = async () => {
    const q = new URLSearchParams(location.search).get(keyInAddress("q")) ?? "";
    const path = feedPath("atom", { region, repository, tags: tag ?? feedFilter(q), locale });
    return location.origin + belowBase(path);
  };
  return (
    <CopyButton look="bare" size="small" text={address} label={children}>
      {children}
    </CopyButton>
  );
}
