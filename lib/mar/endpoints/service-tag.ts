import { FIREWALL_GUIDANCE } from "./fact-source";

/** Why a service tag is needed: for the registry's own addresses, or for Azure Front Door, where requests enter. */
export type ServiceTagReason = "registry-addresses" | "entry-point";

/** Service tags stand for addresses. Rules need both: requests enter by Azure Front Door. */
export const SERVICE_TAGS: readonly { name: string; reason: ServiceTagReason }[] = [
  { name: "MicrosoftContainerRegistry", reason: "registry-addresses" },
  { name: "AzureFrontDoor.FirstParty", reason: "entry-point" },
];

export const SERVICE_TAGS_SOURCE = FIREWALL_GUIDANCE;
