import { type ChosenRegions, type FirewallFile, RULE_NAME } from "./firewall-file";
import { suffixHosts } from "./hosts";

/**
 * Adds the hosts to those that are reached without a proxy. Sets both spellings, as tools differ in which they read.
 */
export function noProxy(regions: ChosenRegions): FirewallFile {
  const hosts = suffixHosts(regions).join(",");
  const lines = ["NO_PROXY", "no_proxy"].map((name) => `export ${name}="\${${name}:+$${name},}${hosts}"\n`);
  return { fileName: `${RULE_NAME}-no-proxy.sh`, language: "shell", text: lines.join("") };
}
