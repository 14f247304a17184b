"use client";

import { useSearchParams } from "next/navigation";
import type { ReactNode } from "react";
import { PageLink } from "@/components/address/page-link.client";
import { queryWith } from "@/components/address/query-with";
import { imagePath } from "@/lib/contract/page/page-path";
import { ABOUT_KEY } from "@/lib/contract/page/page-state";
import type { Repository } from "@/lib/oci/name/repository";

type Props = { repository: Repository; isOpen: boolean; children: ReactNode };

/** Renders the link that opens or closes the README on the repository's page, and keeps the rest of the address. */
export function ReadmeLink({ repository, isOpen, children }: Props) {
  const query = queryWith(useSearchParams(), ABOUT_KEY, isOpen ? null : "readme");
  // The query has the region.
  const path = imagePath({ repository }, { region: "global" });
  return (
    <PageLink
      scroll={false}
      href={`${path}${query}`}
      aria-expanded={isOpen}
      className="inline-flex min-h-6 items-center text-accent hover:underline"
    >
      {children}
    </PageLink>
  );
}
