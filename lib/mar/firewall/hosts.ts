import { ENDPOINTS, type Endpoint } from "../endpoints/endpoint";
import type { ChosenRegions } from "./firewall-file";

/** The endpoints of the chosen regions. */
export function endpointsOf(regions: ChosenRegions): Endpoint[] {
  return ENDPOINTS.filter(({ region }) => regions.includes(region));
}

/** Their hosts, with `*.` before the name below which all hosts are meant. Never the host of a single data region. */
export function wildcardHosts(regions: ChosenRegions): string[] {
  return endpointsOf(regions).map(({ host }) => host);
}

/** The same for tools that take a dot in place of the wildcard: `.data.mcr.microsoft.com`. */
export function suffixHosts(regions: ChosenRegions): string[] {
  return wildcardHosts(regions).map((host) => host.replace(/^\*/, ""));
}
