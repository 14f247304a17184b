"use client";

import { useQueryState } from "nuqs";
import { pageState } from "@/lib/contract/page/page-state";
import { formatPlatform, parsePlatform } from "@/lib/oci/platform/platform";

/** Returns the platform in the address. The server does not use it. */
export function useWantedPlatform(): [string | undefined, (platform: string | undefined) => void] {
  const [text, setText] = useQueryState("platform", pageState.platform);
  const parsed = text === null ? undefined : parsePlatform(text);
  return [parsed && formatPlatform(parsed), (platform) => void setText(platform ?? null)];
}
