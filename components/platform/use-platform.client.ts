"use client";

import { useQueryState } from "nuqs";
import { pageState } from "@/lib/contract/page-state";

/** The platform that the address names, `os/architecture[/variant]`; choosing one asks the server for nothing. */
export function usePlatform() {
  return useQueryState("platform", pageState.platform);
}
