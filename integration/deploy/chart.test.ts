import { Deployment } from "kubernetes-models/apps/v1";
import { NetworkPolicy } from "kubernetes-models/networking.k8s.io/v1";
import { expect, test } from "vitest";
import { REGION_HOSTS } from "@/lib/mar/region";
import { root } from "../../scripts/root.mjs";
import { acceptedKind, ciliumPolicy } from "./kubernetes";
import { renderChart } from "./template/render-chart";

const IMAGE = { repository: "registry.example/mar-discovery", digest: `sha256:${"a".repeat(64)}` };
const ON_POSTGRES = { image: IMAGE, replicas: 3, database: { existingSecret: "postgres" } };
const CILIUM = { networkPolicy: { kind: "cilium" } };

const rendered = (values: Record<string, unknown>) => renderChart(`${root}/deploy/chart`, values);

/** Returns the chart's deployment with these values. */
async function deployment(values: Record<string, unknown>) {
  const found = (await rendered(values)).find(Deployment.is);
  const pod = found?.spec?.template.spec;
  const container = pod?.containers[0];
  if (!(found && pod && container)) throw new Error("the chart has no deployment");
  return { found, pod, container };
}

test.each([
  ["alone", { image: IMAGE }, ["PersistentVolumeClaim", "NetworkPolicy"]],
  ["on PostgreSQL", ON_POSTGRES, ["NetworkPolicy"]],
  ["with Cilium", { ...ON_POSTGRES, ...CILIUM }, ["CiliumNetworkPolicy"]],
  [
    "without what can be left out",
    {
      image: IMAGE,
      persistence: { enabled: false },
      podDisruptionBudget: { enabled: false },
      networkPolicy: { enabled: false },
    },
    [],
  ],
  [
    "with all that can be added",
    {
      image: IMAGE,
      imagePullSecrets: [{ name: "pull" }],
      settings: { LOG_LEVEL: "warn", HTTPS_PROXY: "http://proxy.example:3128" },
      persistence: { storageClass: "fast" },
      ingress: { enabled: true, className: "nginx", host: "mar.example", tlsSecret: "tls", annotations: { a: "b" } },
      networkPolicy: { ingressFrom: [{ podSelector: {} }], extraEgress: [{ ports: [{ port: 3128 }] }] },
      podAnnotations: { a: "b" },
      nodeSelector: { a: "b" },
      tolerations: [{ operator: "Exists" }],
      affinity: { podAntiAffinity: {} },
    },
    ["PersistentVolumeClaim", "NetworkPolicy", "Ingress"],
  ],
])("the chart %s has objects that Kubernetes accepts", async (_, values, kinds) => {
  const always =
    "podDisruptionBudget" in values ? ["Deployment", "Service"] : ["Deployment", "PodDisruptionBudget", "Service"];
  const found = (await rendered(values)).map(acceptedKind);
  expect(found.toSorted()).toEqual([...always, ...kinds].toSorted());
});

test("the schemas refuse what Kubernetes would", async () => {
  await expect(async () => (await rendered({ image: IMAGE, resources: "much" })).map(acceptedKind)).rejects.toThrow();
});

test.each([
  ["several replicas without PostgreSQL", { image: IMAGE, replicas: 2 }, "Several replicas need one database"],
  ["no image", {}, "Set image.repository"],
  ["an image without digest and tag", { image: { repository: "x" } }, "Set image.digest"],
  ["another kind of policy", { image: IMAGE, networkPolicy: { kind: "calico" } }, "networkPolicy.kind"],
])("the chart refuses %s", async (_, values, words) => {
  await expect(rendered(values)).rejects.toThrow(words);
});

test("the pod may write its volume and nothing else, and has no rights", async () => {
  const { pod, container } = await deployment({ image: IMAGE });
  expect(pod.securityContext).toMatchObject({
    runAsNonRoot: true,
    runAsUser: 65532,
    seccompProfile: { type: "RuntimeDefault" },
  });
  expect(container.securityContext).toEqual({
    allowPrivilegeEscalation: false,
    readOnlyRootFilesystem: true,
    capabilities: { drop: ["ALL"] },
  });
  expect(pod.automountServiceAccountToken).toBe(false);
  expect(container.volumeMounts).toEqual([{ name: "data", mountPath: "/data" }]);
  expect(container.image).toBe(`${IMAGE.repository}@${IMAGE.digest}`);
  expect(container.resources?.limits).toHaveProperty("memory");
});

test("the address of PostgreSQL comes from its secret, and replicas are replaced one after the other", async () => {
  const alone = await deployment({ image: IMAGE });
  expect(alone.found.spec?.strategy).toEqual({ type: "Recreate" });
  const { found, pod, container } = await deployment(ON_POSTGRES);
  expect(container.env).toContainEqual({
    name: "DATABASE_URL",
    valueFrom: { secretKeyRef: { name: "postgres", key: "DATABASE_URL" } },
  });
  expect(pod.volumes).toEqual([{ name: "data", emptyDir: {} }]);
  expect(found.spec?.strategy).toMatchObject({ type: "RollingUpdate", rollingUpdate: { maxUnavailable: 0 } });
});

test("with Cilium, the four official hosts are all that can be reached outside", async () => {
  const policy = (await rendered({ image: IMAGE, ...CILIUM })).find((object) => ciliumPolicy.safeParse(object).success);
  const { egress } = ciliumPolicy.parse(policy).spec;
  const hosts = egress.flatMap(({ toFQDNs = [] }) => toFQDNs.flatMap((each) => Object.values(each)));
  const official = Object.values(REGION_HOSTS).flatMap(({ registry, data }) => [registry, data]);
  expect(hosts.toSorted()).toEqual(official.toSorted());
  expect(egress.flatMap(({ toEntities = [] }) => toEntities)).toEqual([]);
});

test("without Cilium, no address inside can be reached but for names", async () => {
  const policy = (await rendered({ image: IMAGE })).find(NetworkPolicy.is);
  const [names, registries, ...others] = policy?.spec?.egress ?? [];
  expect(names?.ports?.map(({ port }) => port)).toEqual([53, 53]);
  expect(registries?.ports).toEqual([{ port: 443, protocol: "TCP" }]);
  const blocks = registries?.to?.map(({ ipBlock }) => ipBlock);
  expect(blocks?.[0]?.except).toEqual(
    expect.arrayContaining(["10.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.168.0.0/16"]),
  );
  // All of IPv6 that is public.
  expect(blocks?.[1]).toEqual({ cidr: "2000::/3" });
  expect(others).toEqual([]);
});
