param firewallPolicyName string
param sourceAddresses string[]
param priority int = 1000

resource firewallPolicy 'Microsoft.Network/firewallPolicies@2024-05-01' existing = {
  name: firewallPolicyName
}

resource ruleCollectionGroup 'Microsoft.Network/firewallPolicies/ruleCollectionGroups@2024-05-01' = {
  parent: firewallPolicy
  name: 'microsoft-artifact-registry'
  properties: {
    priority: priority
    ruleCollections: [
      {
        ruleCollectionType: 'FirewallPolicyFilterRuleCollection'
        name: 'microsoft-artifact-registry'
        priority: priority
        action: {
          type: 'Allow'
        }
        rules: [
          {
            ruleType: 'ApplicationRule'
            name: 'microsoft-artifact-registry'
            sourceAddresses: sourceAddresses
            protocols: [
              {
                protocolType: 'Https'
                port: 443
              }
            ]
            targetFqdns: [
              'mcr.azure.cn'
              '*.data.mcr.azure.cn'
            ]
          }
        ]
      }
    ]
  }
}
