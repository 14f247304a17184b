import { REGION_FACTS } from "../endpoints/region-facts";
import { SERVICE_TAGS } from "../endpoints/service-tag";
import { REGION_HOSTS } from "../region";
import { type ChosenRegions, type FirewallComments, type FirewallFile, RULE_NAME } from "./firewall-file";

const FIRST_PRIORITY = 1000;
const VARIABLES = ["RESOURCE_GROUP", "NETWORK_SECURITY_GROUP"];

/**
 * Writes rules of a network security group by service tag, as `az` commands: one rule per tag, as a rule accepts only
 * one. The comments name the cloud of each region.
 */
export function serviceTags(regions: ChosenRegions, comments: FirewallComments): FirewallFile {
  const clouds = regions.map((region) => {
    const { cloud, documented } = REGION_FACTS[region].serviceTags;
    return `# ${comments.cloud({ name: cloud, host: REGION_HOSTS[region].registry, documented })}`;
  });
  const rules = SERVICE_TAGS.map(
    ({ name }, position) => `
az network nsg rule create \\
  --resource-group "\${RESOURCE_GROUP:?}" \\
  --nsg-name "\${NETWORK_SECURITY_GROUP:?}" \\
  --name ${name} \\
  --priority ${FIRST_PRIORITY + position} \\
  --direction Outbound \\
  --access Allow \\
  --protocol Tcp \\
  --destination-address-prefixes ${name} \\
  --destination-port-ranges 443
`,
  );
  const head = [`# ${comments.variables(VARIABLES)}`, ...clouds].join("\n");
  return {
    fileName: `${RULE_NAME}-service-tags.sh`,
    language: "shell",
    text: `${head}\n${rules.join("")}`,
  };
}
