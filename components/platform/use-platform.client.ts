"use client";

import { useQueryState } from "nuqs";
import { pageState } from "@/lib/contract/page-state";

/** What is shown of the platform comes from the server, which has it in memory by then. */
const ANEW = { shallow: false, scroll: false } as const;

/** The platform that the address names, `os/architecture[/variant]`; choosing one shows its layers and configuration. */
export function usePlatform() {
  return useQueryState("platform", pageState.platform.withOptions(ANEW));
}
