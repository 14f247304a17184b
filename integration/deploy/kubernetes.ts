import { Deployment } from "kubernetes-models/apps/v1";
import { Ingress, NetworkPolicy } from "kubernetes-models/networking.k8s.io/v1";
import { PodDisruptionBudget } from "kubernetes-models/policy/v1";
import { PersistentVolumeClaim, Service } from "kubernetes-models/v1";
import * as z from "zod";

/** The policy of Cilium as far as ours uses it: no package with its schema runs on Node 20. */
const ports = z.array(
  z.strictObject({
    ports: z.array(z.strictObject({ port: z.string(), protocol: z.enum(["TCP", "UDP", "ANY"]) })),
    rules: z.optional(z.strictObject({ dns: z.array(z.strictObject({ matchPattern: z.string() })) })),
  }),
);
const selector = z.strictObject({ matchLabels: z.record(z.string(), z.string()) });
const host = z.union([z.strictObject({ matchName: z.string() }), z.strictObject({ matchPattern: z.string() })]);
export const ciliumPolicy = z.strictObject({
  apiVersion: z.literal("cilium.io/v2"),
  kind: z.literal("CiliumNetworkPolicy"),
  metadata: z.strictObject({ name: z.string(), labels: z.record(z.string(), z.string()) }),
  spec: z.strictObject({
    endpointSelector: selector,
    ingress: z.array(z.strictObject({ fromEndpoints: z.optional(z.array(selector)), toPorts: ports })),
    egress: z.array(
      z.strictObject({
        toEndpoints: z.optional(z.array(selector)),
        toEntities: z.optional(z.array(z.enum(["cluster", "world"]))),
        toFQDNs: z.optional(z.array(host)),
        toPorts: ports,
      }),
    ),
  }),
});

/**
 * Returns the kind of an object that Kubernetes would accept by its schema.
 * @throws Error naming what it would not accept
 */
export function acceptedKind(object: unknown): string {
  if (Deployment.is(object)) new Deployment(object).validate();
  else if (Service.is(object)) new Service(object).validate();
  else if (PersistentVolumeClaim.is(object)) new PersistentVolumeClaim(object).validate();
  else if (Ingress.is(object)) new Ingress(object).validate();
  else if (NetworkPolicy.is(object)) new NetworkPolicy(object).validate();
  else if (PodDisruptionBudget.is(object)) new PodDisruptionBudget(object).validate();
  else return ciliumPolicy.parse(object).kind;
  return object.kind;
}
