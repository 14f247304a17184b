"use client";

import { useQueryStates } from "nuqs";
import { createContext, type ReactNode, useContext, useMemo } from "react";
import { pageState, STATE_KEYS } from "@/lib/contract/page/page-state";

const SERVED = { shallow: false, scroll: false } as const;

/** The server's part of the page follows these; the data for a new platform is in its memory by then. */
const FOLLOWED = {
  region: pageState.region.withOptions({ ...SERVED, history: "push" }),
  platform: pageState.platform.withOptions(SERVED),
  osVersion: pageState.osVersion.withOptions(SERVED),
  manifest: pageState.manifest.withOptions(SERVED),
};

function useFollowed() {
  const [{ region, platform, osVersion, manifest }, set] = useQueryStates(FOLLOWED, { urlKeys: STATE_KEYS });
  return useMemo(() => ({ region, platform, osVersion, manifest, set }), [region, platform, osVersion, manifest, set]);
}

const FollowedAddress = createContext<ReturnType<typeof useFollowed> | undefined>(undefined);

/**
 * Reads region and platform from the address, once for the whole page. Until the server has answered, the router still
 * returns the old address and only whoever changed it knows the new one: a second reader would show the old region's
 * command as soon as anything else in the address changes.
 */
export function FollowedAddressProvider({ children }: { children: ReactNode }) {
  return <FollowedAddress value={useFollowed()}>{children}</FollowedAddress>;
}

/** Returns region and platform of the address, with their setters. */
export function useFollowedAddress() {
  const followed = useContext(FollowedAddress);
  if (!followed) throw new Error("there is no FollowedAddressProvider around this");
  return followed;
}
