import { ENDPOINTS_SOURCE } from "../endpoints/endpoint";
import { REGION_FACTS } from "../endpoints/region-facts";
import { SERVICE_TAGS, SERVICE_TAGS_SOURCE } from "../endpoints/service-tag";
import { type ChosenRegions, type FirewallFile, RULE_NAME } from "./firewall-file";
import { endpointsOf } from "./hosts";

/** Writes endpoints and service tags with their sources, for programs. */
export function json(regions: ChosenRegions): FirewallFile {
  const document = {
    endpoints: { source: ENDPOINTS_SOURCE, values: endpointsOf(regions) },
    serviceTags: {
      source: SERVICE_TAGS_SOURCE,
      values: SERVICE_TAGS,
      clouds: regions.map((region) => ({ region, ...REGION_FACTS[region].serviceTags })),
    },
  };
  return { fileName: `${RULE_NAME}.json`, language: "json", text: `${JSON.stringify(document, undefined, 2)}\n` };
}
