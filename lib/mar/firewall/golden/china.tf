variable "firewall_policy_id" {
  type = string
}

variable "source_addresses" {
  type = list(string)
}

resource "azurerm_firewall_policy_rule_collection_group" "microsoft_artifact_registry" {
  name               = "microsoft-artifact-registry"
  firewall_policy_id = var.firewall_policy_id
  priority           = 1000

  application_rule_collection {
    name     = "microsoft-artifact-registry"
    priority = 1000
    action   = "Allow"

    rule {
      name             = "microsoft-artifact-registry"
      source_addresses = var.source_addresses
      destination_fqdns = [
        "mcr.azure.cn",
        "*.data.mcr.azure.cn",
      ]

      protocols {
        type = "Https"
        port = 443
      }
    }
  }
}
