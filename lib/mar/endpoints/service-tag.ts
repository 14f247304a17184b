import type { Region } from "../region";
import { FIREWALL_GUIDANCE } from "./fact-source";

/** Why a service tag is needed: for the registry's own addresses, or for Azure Front Door, where requests enter. */
export type ServiceTagReason = "registry-addresses" | "entry-point";

/** Service tags stand for addresses. Rules need both: requests enter by Azure Front Door. */
export const SERVICE_TAGS: readonly { name: string; reason: ServiceTagReason }[] = [
  { name: "MicrosoftContainerRegistry", reason: "registry-addresses" },
  { name: "AzureFrontDoor.FirstParty", reason: "entry-point" },
];

/**
 * A service tag holds only addresses of its own cloud, so a region's rules belong into that region's cloud.
 * `documented` is false if no guidance says that the tags cover the region.
 */
export const SERVICE_TAG_CLOUDS: Record<Region, { cloud: string; documented: boolean }> = {
  global: { cloud: "AzureCloud", documented: true },
  china: { cloud: "AzureChinaCloud", documented: false },
};

export const SERVICE_TAGS_SOURCE = FIREWALL_GUIDANCE;
