"use client";

import type { ReactNode } from "react";
import { usePagePath } from "@/components/address/use-page-path.client";
import { useRegion } from "@/components/region/use-region.client";
import { ENDPOINTS_PATH, pageQuery } from "@/lib/contract/page/page-path";

/**
 * Renders a plain link to the endpoints page: it has its own security policy, which applies only to a full page load.
 */
export function EndpointsLink({ children }: { children: ReactNode }) {
  const [region] = useRegion();
  const pagePath = usePagePath();
  return (
    <a href={pagePath(`${ENDPOINTS_PATH}${pageQuery({ region })}`)} className="text-accent underline">
      {children}
    </a>
  );
}
