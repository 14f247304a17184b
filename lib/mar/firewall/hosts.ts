import { ENDPOINTS, type Endpoint } from "../endpoints/endpoint";
import type { ChosenRegions } from "./firewall-file";

/** Returns the endpoints of the chosen regions. */
export function endpointsOf(regions: ChosenRegions): Endpoint[] {
  return ENDPOINTS.filter(({ region }) => regions.includes(region));
}

/** Returns their hosts, with `*.` before a domain whose hosts are all meant. Never the host of a single data region. */
export function wildcardHosts(regions: ChosenRegions): string[] {
  return endpointsOf(regions).map(({ host }) => host);
}

/** Returns the same for tools that use a dot in place of the wildcard: `.data.mcr.microsoft.com`. */
export function suffixHosts(regions: ChosenRegions): string[] {
  return wildcardHosts(regions).map((host) => host.replace(/^\*/, ""));
}
