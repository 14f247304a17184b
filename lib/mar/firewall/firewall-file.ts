import { REGIONS, type Region } from "../region";

/** The regions that rules are for: each once and at least one, as rules without hosts may allow everything. */
export type ChosenRegions = readonly [Region, ...Region[]];

/** The language of a file, for showing it. */
type FirewallLanguage = "bicep" | "hcl" | "json" | "shell" | "squid" | "text" | "yaml";

/** Rules in the form of one tool. The text ends with a line break. */
export type FirewallFile = { fileName: string; language: FirewallLanguage; text: string };

/** Writes the rules for some regions in the form of one tool. */
export type WriteFirewallFile = (regions: ChosenRegions) => FirewallFile;

/** What rules and rule collections are called in all tools, and files before their suffix. */
export const RULE_NAME = "microsoft-artifact-registry";

/** The regions of a choice, each once and in the order of all regions; `undefined` where none is chosen. */
export function chooseRegions(regions: readonly Region[]): ChosenRegions | undefined {
  const [first, ...others] = REGIONS.filter((region) => regions.includes(region));
  return first && [first, ...others];
}
