# Needs these variables: RESOURCE_GROUP, NETWORK_SECURITY_GROUP.
# In AzureCloud, for mcr.microsoft.com
# In AzureChinaCloud, for mcr.azure.cn (not documented, check with: az network list-service-tags)

az network nsg rule create \
  --resource-group "${RESOURCE_GROUP:?}" \
  --nsg-name "${NETWORK_SECURITY_GROUP:?}" \
  --name MicrosoftContainerRegistry \
  --priority 1000 \
  --direction Outbound \
  --access Allow \
  --protocol Tcp \
  --destination-address-prefixes MicrosoftContainerRegistry \
  --destination-port-ranges 443

az network nsg rule create \
  --resource-group "${RESOURCE_GROUP:?}" \
  --nsg-name "${NETWORK_SECURITY_GROUP:?}" \
  --name AzureFrontDoor.FirstParty \
  --priority 1001 \
  --direction Outbound \
  --access Allow \
  --protocol Tcp \
  --destination-address-prefixes AzureFrontDoor.FirstParty \
  --destination-port-ranges 443
