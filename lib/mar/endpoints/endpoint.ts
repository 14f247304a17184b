import { REGION_HOSTS, REGIONS, type Region } from "../region";
import { ENDPOINT_GUIDANCE } from "./fact-source";

/** What an endpoint is for: finding content, delivering content, or the official portal that people look at. */
type EndpointPurpose = "content-discovery" | "content-delivery" | "portal";

/** A host of MAR that clients need. `host` is a name, or `*.` and the name below which all hosts are meant. */
export type Endpoint = {
  region: Region;
  kind: "registry" | "data";
  purposes: readonly EndpointPurpose[];
  protocol: "https";
  port: 443;
  host: string;
};

/** The official portal has a host in the global region alone. */
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
