"use client";

import { useFollowedAddress } from "@/components/address/followed-address.client";

/** The platform that the address names, `os/architecture[/variant]`; choosing one shows its layers and configuration. */
export function usePlatform(): [string | null, (platform: string | null) => void] {
  const { platform, set } = useFollowedAddress();
  return [platform, (platform) => void set({ platform })];
}
