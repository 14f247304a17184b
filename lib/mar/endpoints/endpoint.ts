import { REGION_HOSTS, REGIONS, type Region } from "../region";
import { ENDPOINT_GUIDANCE } from "./fact-source";

/** The purpose of an endpoint: finding content, delivering content, or the official portal for people. */
type EndpointPurpose = "content-discovery" | "content-delivery" | "portal";

/** A host of MAR that clients need. `host` is a name, or `*.` and the domain whose hosts are all meant. */
export type Endpoint = {
  region: Region;
  kind: "registry" | "data";
  purposes: readonly EndpointPurpose[];
  protocol: "https";
  port: 443;
  host: string;
};

/** Only the global region has a host of the official portal. */
const REGISTRY_PURPOSES: Record<Region, readonly EndpointPurpose[]> = {
  global: ["content-discovery", "portal"],
  china: ["content-discovery"],
};

export const ENDPOINTS: readonly Endpoint[] = REGIONS.flatMap((region) => [
  endpoint(region, "registry", REGISTRY_PURPOSES[region]),
  endpoint(region, "data", ["content-delivery"]),
]);

export const ENDPOINTS_SOURCE = ENDPOINT_GUIDANCE;

function endpoint(region: Region, kind: Endpoint["kind"], purposes: readonly EndpointPurpose[]): Endpoint {
  return { region, kind, purposes, protocol: "https", port: 443, host: REGION_HOSTS[region][kind] };
}
