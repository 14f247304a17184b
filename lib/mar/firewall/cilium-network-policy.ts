import { type ChosenRegions, type FirewallFile, RULE_NAME } from "./firewall-file";
import { endpointsOf } from "./hosts";

/**
 * Writes a Cilium policy for pods that pull by themselves. Images of pods are pulled by the node, to which it does not
 * apply. It selects only pods with the label, because a selected pod may connect to nothing else. Any name may be
 * looked up: Cilium must see the answers, and refusing names with a cluster's search domains breaks some resolvers.
 * @see https://docs.cilium.io/en/stable/security/policy/language/#dns-based
 */
export function ciliumNetworkPolicy(regions: ChosenRegions): FirewallFile {
  const names = endpointsOf(regions).map(({ host }) =>
    host.startsWith("*") ? `        - matchPattern: "${host}"` : `        - matchName: "${host}"`,
  );
  const text = `apiVersion: cilium.io/v2
kind: CiliumNetworkPolicy
metadata:
  name: ${RULE_NAME}
spec:
  endpointSelector:
    matchLabels:
      ${RULE_NAME}: allow
  egress:
    - toEndpoints:
        - matchLabels:
            "k8s:io.kubernetes.pod.namespace": kube-system
            "k8s:k8s-app": kube-dns
      toPorts:
        - ports:
            - port: "53"
              protocol: ANY
          rules:
            dns:
              - matchPattern: "*"
    - toFQDNs:
${names.join("\n")}
      toPorts:
        - ports:
            - port: "443"
              protocol: TCP
`;
  return { fileName: `${RULE_NAME}.yaml`, language: "yaml", text };
}
