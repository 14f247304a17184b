"use client";

import { useQueryState } from "nuqs";
import { pageState } from "@/lib/contract/page-state";

/** The region that the address names, and the way to change it: the page's server part follows at once. */
export function useRegion() {
  return useQueryState("region", pageState.region.withOptions({ shallow: false, history: "push", scroll: false }));
}
