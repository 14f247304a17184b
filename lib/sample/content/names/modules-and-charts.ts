import { combine, under } from "./combine";

/** PowerShell modules. */
export const POWERSHELL_NAMES: readonly string[] = [
  ...under("psresource", "az az.accounts az.compute az.storage az.network az.resources az.keyvault az.websites az.sql"),
  ...combine(
    "psresource/az",
    "aks app automation batch billing cdn cosmosdb databricks datafactory devcenter dns eventhub hdinsight iothub monitor policy postgresql redis search servicebus spring support synapse workloads",
    "core insights migration preview protection",
    ".",
  ).map((name) => name.replace("psresource/az/", "psresource/az.")),
  ...combine(
    "psresource/microsoft",
    "powershell.graph identity windows entra",
    "authentication devices groups reports users",
    ".",
  ),
];

/** Helm charts. */
export const CHART_NAMES: readonly string[] = [
  ...under("helm", "azure-workload-identity dapr keda secrets-store-csi-driver aad-pod-identity gatekeeper"),
  ...combine(
    "helm",
    "aks azure-monitor backup cilium cost fleet gpu ingress istio kube",
    "agent controller metrics operator policy",
  ),
  ...combine("azurearck8s/charts", "data-services extension flux osm policy", "preview stable", "/"),
];
