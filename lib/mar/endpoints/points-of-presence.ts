import type { Region } from "../region";
import { ENDPOINT_GUIDANCE } from "./fact-source";

/** Azure's lists of the points of presence of the CDN behind each region's data endpoint. */
export const POINTS_OF_PRESENCE: Record<Region, { title: string; url: string }> = {
  global: {
    title: "Azure CDN Coverage by Metro - Worldwide",
    url: "https://docs.microsoft.com/azure/cdn/cdn-pop-locations",
  },
  china: { title: "Azure CDN Coverage by Metro - China", url: "https://docs.azure.cn/cdn/cdn-pops" },
};

export const POINTS_OF_PRESENCE_SOURCE = ENDPOINT_GUIDANCE;
