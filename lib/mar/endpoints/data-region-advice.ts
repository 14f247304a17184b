import { FIREWALL_GUIDANCE } from "./fact-source";

/** The reasons against a rule for the data host of a single data region. The message catalog has words for each. */
export const DATA_REGION_ADVICE = ["data-regions-change", "wildcard-avoids-disruption"] as const;

export const DATA_REGION_ADVICE_SOURCE = FIREWALL_GUIDANCE;
