import { FIREWALL_GUIDANCE } from "./fact-source";

/** Why there is no rule for the data host of a single data region; the message catalog has words for each. */
export const DATA_REGION_ADVICE = ["data-regions-change", "wildcard-avoids-disruption"] as const;

export const DATA_REGION_ADVICE_SOURCE = FIREWALL_GUIDANCE;
