import { numberOf, pick } from "../archive/choice";

export type Chart = { name: string; version: string; appVersion: string; created: string };

/** A chart that another depends on; `packed` ones are in its `charts` folder. */
export type Dependency = { name: string; version: string; repository: string; condition?: string; packed: boolean };

const KEYWORDS = [
  "autoscaling",
  "certificates",
  "identity",
  "monitoring",
  "networking",
  "policy",
  "secrets",
  "storage",
];

/** Returns whether a chart brings its own kinds of resources. */
export function hasResourceDefinitions(name: string): boolean {
  return /keda|dapr|gatekeeper|operator|policy|istio/.test(name);
}

/** Returns the dependencies of a chart: always a library, and for some a second chart beside them. */
export function dependenciesOf(name: string): Dependency[] {
  const repository = "oci://mcr.microsoft.com/helm";
  const library = { name: "common", version: "2.4.0", repository, packed: true };
  if (name !== "keda" && numberOf(`${name} dependencies`, 2) === 0) return [library];
  return [library, { name: "metrics", version: "~1.8.0", repository, condition: "metrics.enabled", packed: false }];
}

/** Returns the content of `Chart.yaml` and, as JSON, of the configuration. */
export function chartMetadata({ name, version, appVersion }: Chart): Record<string, unknown> {
  const page = `https://sample.invalid/charts/${name}`;
  return {
    apiVersion: "v2",
    name,
    version,
    appVersion,
    description: `Runs ${name} in a cluster`,
    type: "application",
    kubeVersion: ">=1.28.0-0",
    home: page,
    sources: [`https://sample.invalid/source/${name}`],
    keywords: [name, pick(KEYWORDS, numberOf(`${name} keyword`, KEYWORDS.length))],
    maintainers: [
      { name: "Sample Charts", email: "charts@sample.invalid", url: page },
      { name: "On call", email: "on-call@sample.invalid" },
    ],
    dependencies: dependenciesOf(name).map(({ packed: _, ...dependency }) => dependency),
    annotations: { category: "Infrastructure", licenses: "MIT" },
    ...(name === "aad-pod-identity" ? { deprecated: true } : {}),
  };
}
