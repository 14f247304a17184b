"use client";

import type { ReactNode } from "react";
import { PageLink } from "@/components/address/page-link.client";
import { useRegion } from "@/components/region/use-region.client";
import { docsPath } from "@/lib/contract/page/page-path";

/** Renders the link to the page that explains the API. */
export function DocsLink({ children }: { children: ReactNode }) {
  const [region] = useRegion();
  return (
    <PageLink href={docsPath({ region })} className="text-accent underline">
      {children}
    </PageLink>
  );
}
