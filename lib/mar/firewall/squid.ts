import { type ChosenRegions, type FirewallFile, RULE_NAME } from "./firewall-file";
import { suffixHosts } from "./hosts";

/**
 * Writes access rules for Squid, to be placed before its `http_access deny all`. `localnet` is the list of clients in
 * Squid's default configuration: without it, anybody could use the proxy.
 * @see https://www.squid-cache.org/Doc/config/acl/
 */
export function squid(regions: ChosenRegions): FirewallFile {
  const name = RULE_NAME.replaceAll("-", "_");
  const text = `acl ${name} dstdomain ${suffixHosts(regions).join(" ")}
acl ${name}_port port 443
acl ${name}_method method CONNECT
http_access allow localnet ${name}_method ${name}_port ${name}
`;
  return { fileName: `${RULE_NAME}.conf`, language: "squid", text };
}
