import { type ChosenRegions, type FirewallFile, RULE_NAME } from "./firewall-file";
import { wildcardHosts } from "./hosts";

/**
 * Writes a rule collection group for an Azure Firewall policy, in Bicep.
 * @see https://learn.microsoft.com/azure/templates/microsoft.network/firewallpolicies/rulecollectiongroups
 */
export function azureFirewallBicep(regions: ChosenRegions): FirewallFile {
  const targetFqdns = wildcardHosts(regions).map((host) => `              '${host}'`);
  const text = `param firewallPolicyName string
param sourceAddresses string[]
param priority int = 1000

resource firewallPolicy 'Microsoft.Network/firewallPolicies@2024-05-01' existing = {
  name: firewallPolicyName
}

resource ruleCollectionGroup 'Microsoft.Network/firewallPolicies/ruleCollectionGroups@2024-05-01' = {
  parent: firewallPolicy
  name: '${RULE_NAME}'
  properties: {
    priority: priority
    ruleCollections: [
      {
        ruleCollectionType: 'FirewallPolicyFilterRuleCollection'
        name: '${RULE_NAME}'
        priority: priority
        action: {
          type: 'Allow'
        }
        rules: [
          {
            ruleType: 'ApplicationRule'
            name: '${RULE_NAME}'
            sourceAddresses: sourceAddresses
            protocols: [
              {
                protocolType: 'Https'
                port: 443
              }
            ]
            targetFqdns: [
${targetFqdns.join("\n")}
            ]
          }
        ]
      }
    ]
  }
}
`;
  return { fileName: `${RULE_NAME}.bicep`, language: "bicep", text };
}
