import * as z from "zod/mini";
import { azureFirewallAzCommand } from "./azure-firewall-az-command";
import { azureFirewallBicep } from "./azure-firewall-bicep";
import { azureFirewallTerraform } from "./azure-firewall-terraform";
import { ciliumNetworkPolicy } from "./cilium-network-policy";
import type { WriteFirewallFile } from "./firewall-file";
import { hostList } from "./host-list";
import { json } from "./json";
import { noProxy } from "./no-proxy";
import { plainText } from "./plain-text";
import { serviceTags } from "./service-tags";
import { squid } from "./squid";

/** The forms of rules, in the order in which they are shown. */
export const firewallOutputIdSchema = z.enum([
  "host-list",
  "azure-firewall-bicep",
  "azure-firewall-terraform",
  "azure-firewall-az-command",
  "service-tags",
  "squid",
  "no-proxy",
  "cilium-network-policy",
  "plain-text",
  "json",
]);
export type FirewallOutputId = z.infer<typeof firewallOutputIdSchema>;

export const FIREWALL_OUTPUT_IDS: readonly FirewallOutputId[] = firewallOutputIdSchema.options;

/** The writer of each form. All allow the whole data endpoint of a region, never a single data region. */
export const FIREWALL_OUTPUTS: Record<FirewallOutputId, WriteFirewallFile> = {
  "host-list": hostList,
  "azure-firewall-bicep": azureFirewallBicep,
  "azure-firewall-terraform": azureFirewallTerraform,
  "azure-firewall-az-command": azureFirewallAzCommand,
  "service-tags": serviceTags,
  squid,
  "no-proxy": noProxy,
  "cilium-network-policy": ciliumNetworkPolicy,
  "plain-text": plainText,
  json,
};
