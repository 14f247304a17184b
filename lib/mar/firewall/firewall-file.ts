import { REGIONS, type Region } from "../region";

/** The regions of rules: each once, and at least one, as rules without hosts may allow everything. */
export type ChosenRegions = readonly [Region, ...Region[]];

/** The language of a file, to display it. */
type FirewallLanguage = "bicep" | "hcl" | "json" | "shell" | "squid" | "text" | "yaml";

/** Rules in the form of one tool. The text ends with a line break. */
export type FirewallFile = { fileName: string; language: FirewallLanguage; text: string };

/** Writes the sentences of comments in files, in the reader's language and without the comment sign. */
export type FirewallComments = {
  /** Says which variables a script needs. */
  variables: (names: readonly string[]) => string;
  /** Says in which cloud the service tags lead to a host, and how to check it if no document says so. */
  cloud: (cloud: { name: string; host: string; documented: boolean }) => string;
  /** Says that no document names the service tags of a region's cloud. */
  undocumented: (cloud: { name: string; region: Region }) => string;
};

/** Writes the rules for some regions in the form of one tool. */
export type WriteFirewallFile = (regions: ChosenRegions, comments: FirewallComments) => FirewallFile;

/** The name of rules and rule collections in all tools, and of files before their suffix. */
export const RULE_NAME = "microsoft-artifact-registry";

/**
 * Returns the regions of a choice, each once and in the order of all regions. Returns `undefined` if no region is
 * chosen.
 */
export function chooseRegions(regions: readonly Region[]): ChosenRegions | undefined {
  const [first, ...others] = REGIONS.filter((region) => regions.includes(region));
  return first && [first, ...others];
}
