import { REGION_HOSTS, REGIONS, type Region } from "../region";
import { ENDPOINT_GUIDANCE } from "./fact-source";
import { type EndpointPurpose, REGION_FACTS } from "./region-facts";

/** A host of MAR that clients need. `host` is a name, or `*.` and the domain whose hosts are all meant. */
export type Endpoint = {
  region: Region;
  kind: "registry" | "data";
  purposes: readonly EndpointPurpose[];
  protocol: "https";
  port: 443;
  host: string;
};

export const ENDPOINTS: readonly Endpoint[] = REGIONS.flatMap((region) => [
  endpoint(region, "registry", REGION_FACTS[region].registryPurposes),
  endpoint(region, "data", ["content-delivery"]),
]);

export const ENDPOINTS_SOURCE = ENDPOINT_GUIDANCE;

function endpoint(region: Region, kind: Endpoint["kind"], purposes: readonly EndpointPurpose[]): Endpoint {
  return { region, kind, purposes, protocol: "https", port: 443, host: REGION_HOSTS[region][kind] };
}
