"use client";

import { useFollowedAddress } from "@/components/address/followed-address.client";
import type { Region } from "@/lib/mar/region";

/** Returns the address's region and its setter; the server's part of the page follows at once. */
export function useRegion(): [Region, (region: Region) => void] {
  const { region, set } = useFollowedAddress();
  return [region, (region) => void set({ region })];
}
