import { ENDPOINTS_SOURCE } from "../endpoints/endpoint";
import { REGION_FACTS } from "../endpoints/region-facts";
import { SERVICE_TAGS, SERVICE_TAGS_SOURCE } from "../endpoints/service-tag";
import { type ChosenRegions, type FirewallComments, type FirewallFile, RULE_NAME } from "./firewall-file";
import { endpointsOf } from "./hosts";

/** Writes endpoints and service tags in columns, with the sources as comments, to hand to a firewall administrator. */
export function plainText(regions: ChosenRegions, comments: FirewallComments): FirewallFile {
  const endpoints = endpointsOf(regions).map(({ region, kind, protocol, port, host }) =>
    columns(region, kind, protocol, String(port), host),
  );
  const tags = regions.flatMap((region) => {
    const { cloud, documented } = REGION_FACTS[region].serviceTags;
    if (!documented) return [`# ${comments.undocumented({ name: cloud, region })}`];
    return SERVICE_TAGS.map(({ name }) => columns(region, "tag", "tcp", "443", name));
  });
  const sources = [ENDPOINTS_SOURCE, SERVICE_TAGS_SOURCE].map(({ url, date }) => `# ${url} (${date})`);
  const text = `${[...endpoints, ...tags, ...sources].join("\n")}\n`;
  return { fileName: `${RULE_NAME}.txt`, language: "text", text };
}

function columns(...cells: string[]): string {
  return cells
    .map((cell) => cell.padEnd(8))
    .join(" ")
    .trimEnd();
}
