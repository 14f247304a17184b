import { type ChosenRegions, type FirewallFile, RULE_NAME } from "./firewall-file";
import { wildcardHosts } from "./hosts";

/** The hosts, one a line. */
export function hostList(regions: ChosenRegions): FirewallFile {
  return { fileName: `${RULE_NAME}-hosts.txt`, language: "text", text: `${wildcardHosts(regions).join("\n")}\n` };
}
