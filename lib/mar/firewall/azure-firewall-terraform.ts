import { type ChosenRegions, type FirewallFile, RULE_NAME } from "./firewall-file";
import { wildcardHosts } from "./hosts";

/**
 * Writes a rule collection group for an Azure Firewall policy, for Terraform's provider azurerm.
 * @see
 * https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources/firewall_policy_rule_collection_group
 */
export function azureFirewallTerraform(regions: ChosenRegions): FirewallFile {
  const destinations = wildcardHosts(regions).map((host) => `        "${host}",`);
  const text = `variable "firewall_policy_id" {
  type = string
}

variable "source_addresses" {
  type = list(string)
}

resource "azurerm_firewall_policy_rule_collection_group" "${RULE_NAME.replaceAll("-", "_")}" {
  name               = "${RULE_NAME}"
  firewall_policy_id = var.firewall_policy_id
  priority           = 1000

  application_rule_collection {
    name     = "${RULE_NAME}"
    priority = 1000
    action   = "Allow"

    rule {
      name             = "${RULE_NAME}"
      source_addresses = var.source_addresses
      destination_fqdns = [
${destinations.join("\n")}
      ]

      protocols {
        type = "Https"
        port = 443
      }
    }
  }
}
`;
  return { fileName: `${RULE_NAME}.tf`, language: "hcl", text };
}
