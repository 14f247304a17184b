import { type Chart, chartMetadata, dependenciesOf, hasResourceDefinitions } from "./chart-metadata";
import { chartTemplates } from "./chart-templates";
import { toYaml } from "./yaml";

function values({ name, appVersion }: Chart): string {
  return `# How many pods run.
replicas: 1

image:
  repository: mcr.microsoft.com/oss/v2/${name}
  tag: v${appVersion}

service:
  enabled: true
  port: 8080

metrics:
  # Runs the metrics chart beside this one.
  enabled: false

resources:
  limits: { memory: 256Mi }
  requests: { cpu: 100m, memory: 128Mi }
`;
}

const VALUES_SCHEMA = {
  $schema: "https://json-schema.org/draft-07/schema#",
  type: "object",
  properties: {
    replicas: { type: "integer", minimum: 0 },
    image: { type: "object", required: ["repository", "tag"] },
    service: { type: "object", properties: { port: { type: "integer", maximum: 65535 } } },
  },
};

function readme({ name, version, appVersion }: Chart): string {
  return `# ${name}

Runs [${name}](https://sample.invalid/charts/${name}) ${appVersion} in a cluster.

## Install

\`\`\`sh
helm install my-${name} oci://mcr.microsoft.com/helm/${name} --version ${version}
\`\`\`

## Values

| Value | Default | Meaning |
| --- | --- | --- |
| \`replicas\` | \`1\` | pods that run |
| \`image.tag\` | \`v${appVersion}\` | version of the image |
| \`service.port\` | \`8080\` | port of the service |
| \`metrics.enabled\` | \`false\` | runs the metrics chart as well |

Before you upgrade, read [what has changed](CHANGELOG.md).
`;
}

function resourceDefinition(name: string): string {
  const kind = { plural: `${name}rules`, singular: `${name}rule`, kind: "Rule" };
  return toYaml({
    apiVersion: "apiextensions.k8s.io/v1",
    kind: "CustomResourceDefinition",
    metadata: { name: `${kind.plural}.sample.invalid` },
    spec: { group: "sample.invalid", scope: "Namespaced", names: kind },
  });
}

/** Returns the files of a chart, by their path below its folder, in the order in which Helm packs them. */
export function chartFiles(chart: Chart): Record<string, string> {
  const { name, version } = chart;
  const library = { apiVersion: "v2", name: "common", version: "2.4.0", type: "library" };
  const locked = dependenciesOf(name).map(({ name, repository, version }) => ({ name, repository, version }));
  return {
    "Chart.yaml": toYaml(chartMetadata(chart)),
    "Chart.lock": toYaml({ dependencies: locked, generated: chart.created }),
    "values.yaml": values(chart),
    "values.schema.json": `${JSON.stringify(VALUES_SCHEMA, null, 2)}\n`,
    ...chartTemplates(name),
    "README.md": readme(chart),
    "CHANGELOG.md": `# Changes\n\n## ${version}\n\n- Runs ${name} ${chart.appVersion}.\n`,
    ".helmignore": "*.bak\n",
    "charts/common/Chart.yaml": toYaml(library),
    "charts/common/templates/_names.tpl": '{{- define "common.name" -}}{{ .Chart.Name }}{{- end }}\n',
    ...(hasResourceDefinitions(name) ? { "crds/rules.yaml": resourceDefinition(name) } : {}),
  };
}
