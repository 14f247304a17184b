"use client";

import { useFollowedAddress } from "@/components/address/followed-address.client";
import type { PlatformWish } from "@/lib/oci/platform/platform-choice";

/** What the address asks for among an image's platforms; a change of it shows another one's layers and configuration. */
export function usePlatformWish(): [PlatformWish, (wish: PlatformWish) => void] {
  const { platform, osVersion, manifest, set } = useFollowedAddress();
  const wish = {
    ...(platform ? { platform } : {}),
    ...(osVersion ? { osVersion } : {}),
    ...(manifest ? { manifest } : {}),
  };
  // All three change together: a digest beside another platform's words would still mean the digest.
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
