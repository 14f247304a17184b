# Needs these variables: RESOURCE_GROUP, FIREWALL_POLICY, SOURCE_ADDRESS.
az network firewall policy rule-collection-group create \
  --resource-group "${RESOURCE_GROUP:?}" \
  --policy-name "${FIREWALL_POLICY:?}" \
  --name microsoft-artifact-registry \
  --priority 1000

az network firewall policy rule-collection-group collection add-filter-collection \
  --resource-group "${RESOURCE_GROUP:?}" \
  --policy-name "${FIREWALL_POLICY:?}" \
  --rule-collection-group-name microsoft-artifact-registry \
  --name microsoft-artifact-registry \
  --collection-priority 1000 \
  --action Allow \
  --rule-name microsoft-artifact-registry \
  --rule-type ApplicationRule \
  --source-addresses "${SOURCE_ADDRESS:?}" \
  --protocols Https=443 \
  --target-fqdns 'mcr.microsoft.com' '*.data.mcr.microsoft.com'
