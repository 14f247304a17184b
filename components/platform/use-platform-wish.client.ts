"use client";

import { useFollowedAddress } from "@/components/address/followed-address.client";
import type { PlatformWish } from "@/lib/oci/platform/platform-choice";

/**
 * Returns the platform that the address requests, with a setter; changing it shows other layers and another
 * configuration.
 */
export function usePlatformWish(): [PlatformWish, (wish: PlatformWish) => void] {
  const { platform, osVersion, manifest, set } = useFollowedAddress();
  const wish = {
    ...(platform ? { platform } : {}),
    ...(osVersion ? { osVersion } : {}),
    ...(manifest ? { manifest } : {}),
  };
  // All three change together: with another platform's words, the old digest would still win.
  return [
    wish,
    (next) =>
      void set({
        platform: next.platform ?? null,
        osVersion: next.osVersion ?? null,
        manifest: next.manifest ?? null,
      }),
  ];
}
