"use client";

import { useFollowedAddress } from "@/components/address/followed-address.client";
import type { Region } from "@/lib/mar/region";

/** The region that the address names, and the way to change it: the page's server part follows at once. */
export function useRegion(): [Region, (region: Region) => void] {
  const { region, set } = useFollowedAddress();
  return [region, (region) => void set({ region })];
}
