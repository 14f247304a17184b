import type { Region } from "../region";
import { ENDPOINT_GUIDANCE } from "./fact-source";

/** The purpose of an endpoint: finding content, delivering content, or the official portal for people. */
export type EndpointPurpose = "content-discovery" | "content-delivery" | "portal";

type RegionFacts = {
  /** What its registry endpoint is for. */
  registryPurposes: readonly EndpointPurpose[];
  /** Azure's list of the points of presence of the CDN behind its data endpoint. */
  pointsOfPresence: { title: string; url: string };
  /**
   * A service tag holds only addresses of its own cloud, so a region's rules belong into that region's cloud. `documented`
   * is false if no guidance says that the tags cover the region.
   */
  serviceTags: { cloud: string; documented: boolean };
};

/** What official guidance says of each region. Only the global one has a host of the official portal. */
export const REGION_FACTS: Record<Region, RegionFacts> = {
  global: {
    registryPurposes: ["content-discovery", "portal"],
    pointsOfPresence: {
      title: "Azure CDN Coverage by Metro - Worldwide",
      url: "https://docs.microsoft.com/azure/cdn/cdn-pop-locations",
    },
    serviceTags: { cloud: "AzureCloud", documented: true },
  },
  china: {
    registryPurposes: ["content-discovery"],
    pointsOfPresence: { title: "Azure CDN Coverage by Metro - China", url: "https://docs.azure.cn/cdn/cdn-pops" },
    serviceTags: { cloud: "AzureChinaCloud", documented: false },
  },
};

export const POINTS_OF_PRESENCE_SOURCE = ENDPOINT_GUIDANCE;
