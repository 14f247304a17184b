import { combine } from "./combine";

const PROJECTS =
  "agent api-server autoscaler base-driver controller csi-driver exporter gateway hook init-container livenessprobe node-agent operator proxy provisioner registrar resizer scheduler sidecar snapshotter webhook";

/** Images of open source projects that Microsoft rebuilds. */
export const OPEN_SOURCE_NAMES: readonly string[] = [
  ...combine(
    "oss",
    "kubernetes kubernetes-csi cilium istio calico envoyproxy fluxcd grafana prometheus",
    PROJECTS,
    "/",
  ),
  ...combine(
    "oss",
    "open-policy-agent azure azure-workload-identity dapr hashicorp tigera etcd-io kubernetes-sigs open-telemetry jaegertracing nginx",
    PROJECTS,
    "/",
  ),
  ...combine("oss/v2", "kubernetes kubernetes-csi cilium istio fluxcd prometheus azure dapr", PROJECTS, "/"),
  ...combine(
    "oss/v2",
    "cert-manager envoyproxy grafana kubernetes-sigs nginx open-policy-agent prometheus-operator",
    PROJECTS,
    "/",
  ),
];
