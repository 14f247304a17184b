import { type ChosenRegions, type FirewallFile, RULE_NAME } from "./firewall-file";
import { wildcardHosts } from "./hosts";

/** Writes the hosts, one per line. */
export function hostList(regions: ChosenRegions): FirewallFile {
  return { fileName: `${RULE_NAME}-hosts.txt`, language: "text", text: `${wildcardHosts(regions).join("\n")}\n` };
}
