import { type ChosenRegions, type FirewallComments, type FirewallFile, RULE_NAME } from "./firewall-file";
import { wildcardHosts } from "./hosts";

const VARIABLES = ["RESOURCE_GROUP", "FIREWALL_POLICY", "SOURCE_ADDRESS"];

/**
 * Writes the same rule collection group as `az` commands. An unset variable stops the command that needs it.
 * @see https://learn.microsoft.com/cli/azure/network/firewall/policy/rule-collection-group/collection
 */
export function azureFirewallAzCommand(regions: ChosenRegions, comments: FirewallComments): FirewallFile {
  // Quoted, so that the shell does not look for files of that name.
  const targetFqdns = wildcardHosts(regions).map((host) => `'${host}'`);
  const text = `# ${comments.variables(VARIABLES)}
az network firewall policy rule-collection-group create \\
  --resource-group "\${RESOURCE_GROUP:?}" \\
  --policy-name "\${FIREWALL_POLICY:?}" \\
  --name ${RULE_NAME} \\
  --priority 1000

az network firewall policy rule-collection-group collection add-filter-collection \\
  --resource-group "\${RESOURCE_GROUP:?}" \\
  --policy-name "\${FIREWALL_POLICY:?}" \\
  --rule-collection-group-name ${RULE_NAME} \\
  --name ${RULE_NAME} \\
  --collection-priority 1000 \\
  --action Allow \\
  --rule-name ${RULE_NAME} \\
  --rule-type ApplicationRule \\
  --source-addresses "\${SOURCE_ADDRESS:?}" \\
  --protocols Https=443 \\
  --target-fqdns ${targetFqdns.join(" ")}
`;
  return { fileName: `${RULE_NAME}-azure-firewall.sh`, language: "shell", text };
}
