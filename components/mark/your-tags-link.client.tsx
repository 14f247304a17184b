"use client";

import type { ReactNode } from "react";
import { usePagePath } from "@/components/address/use-page-path.client";
import { useRegion } from "@/components/region/use-region.client";
import { catalogPath, YOUR_TAGS_ID } from "@/lib/contract/page/page-path";

/**
 * Renders a link to the marks of this device; without scripts nothing shows them. It is a plain link, as browsers tell of
 * a new fragment only then.
 */
export function YourTagsLink({ children }: { children: ReactNode }) {
  const [region] = useRegion();
  const pagePath = usePagePath();
  return (
    <a href={pagePath(`${catalogPath({ region })}#${YOUR_TAGS_ID}`)} className="needs-scripting text-accent underline">
      {children}
    </a>
  );
}
