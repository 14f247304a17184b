import { combine } from "./combine";

const PARTS = "agent api collector connector controller gateway job operator portal proxy scheduler worker";

/** Images of Azure's own services, tagged by day or version. */
export const SERVICE_NAMES: readonly string[] = [
  ...combine(
    "appsvc",
    "dotnetcore java kudulite node php python ruby wordpress",
    "alpine bookworm bullseye debug jammy noble",
  ),
  ...combine("aks", "acc cluster-autoscaler command cost fleet hcp ip-masq kms node-health tunnel", PARTS),
  ...combine("acc", "attestation confcom samples sgx skr", "aci base demo tools"),
  ...combine("azuremonitor", "applicationinsights containerinsights prometheus-collector", PARTS, "/"),
  ...combine("azuredefender", "antimalware misconfiguration pod security stable", "collector publisher sensor webhook"),
  ...combine("azurearck8s", "aks billing cluster-connect config guard identity", PARTS),
  ...combine(
    "azure-cognitive-services",
    "decision form-recognizer language speech textanalytics translator vision",
    "custom invoice key-phrase layout receipt sentiment summarization",
  ),
  ...combine(
    "vscode/devcontainers",
    "base cpp dotnet go java javascript-node php python rust universal",
    "bullseye buster focal jammy",
  ),
  ...combine("vscode", "remote server tunnel", "alpine cli linux web"),
  ...combine("k8se", "activator build controller envoy http-scaler log metrics quickstart", "agent apps jobs"),
  ...combine(
    "azureiotedge",
    "agent api-proxy diagnostics hub metrics simulated-sensor",
    "amd64 arm64 manifest preview",
  ),
  ...combine("azure-stack", "edge hub marketplace vm", PARTS),
  ...combine("hpc", "amlfs benchmark cycle slurm", "driver image scheduler"),
  ...combine("powerplatform", "dataverse flow pages", "cli gateway runtime"),
  ...combine("mmlspark", "build release synapse", "cpu gpu"),
];
