"use client";

import { useQueryStates } from "nuqs";
import { pageState } from "@/lib/contract/page/page-state";
import { formatPlatform, parsePlatform } from "@/lib/oci/platform/platform";

const WANTED = { platform: pageState.platform };

/** Returns the platform in the address. The server does not use it. */
export function useWantedPlatform(): [string | undefined, (platform: string | undefined) => void] {
  const [{ platform: text }, set] = useQueryStates(WANTED);
  const parsed = text === null ? undefined : parsePlatform(text);
  return [parsed && formatPlatform(parsed), (platform) => void set({ platform: platform ?? null })];
}
