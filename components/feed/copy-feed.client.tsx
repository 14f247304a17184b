"use client";

import { useLocale } from "use-intl";
import { useRegion } from "@/components/region/use-region.client";
import { CopyButton } from "@/components/ui/copy-button.client";
import { feedFilter, feedPath } from "@/lib/contract/feed-path";
import { keyInAddress } from "@/lib/contract/page/page-state";
import type { Repository } from "@/lib/oci/name/repository";

type Props = { repository: Repository; label: string; children: string };

/** Renders a button that copies the address of the feed of a repository, with the filter that the list has now. */
export function CopyFeed({ repository, label, children }: Props) {
  const [region] = useRegion();
  const locale = useLocale();
  const address = async () => {
    const q = new URLSearchParams(location.search).get(keyInAddress("q")) ?? "";
    return new URL(feedPath("atom", { region, repository, tags: feedFilter(q), locale }), location.href).href;
  };
  return (
    <CopyButton look="bare" size="small" text={address} label={label}>
      {children}
    </CopyButton>
  );
}
