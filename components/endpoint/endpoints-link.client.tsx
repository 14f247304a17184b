"use client";

import type { ReactNode } from "react";
import { useRegion } from "@/components/region/use-region.client";
import { ENDPOINTS_PATH, pageQuery } from "@/lib/contract/page/page-path";

/**
 * The way to the endpoints' page. A link of the browser's own: that page has a security policy of its own, which holds only
 * where it is loaded whole.
 */
export function EndpointsLink({ children }: { children: ReactNode }) {
  const [region] = useRegion();
  return (
    <a href={`${ENDPOINTS_PATH}${pageQuery({ region })}`} className="text-accent underline">
      {children}
    </a>
  );
}
