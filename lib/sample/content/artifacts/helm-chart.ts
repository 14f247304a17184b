import { OCI_MANIFEST } from "@/lib/oci/media-type";
import { gzip } from "../archive/gzip";
import { tar } from "../archive/tar";
import { jsonBlob, type Made, made, smallBlob } from "../images/made";

export type Chart = { name: string; version: string; appVersion: string; created: string };

const DEPLOYMENT = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ .Release.Name }}
spec:
  replicas: {{ .Values.replicas }}
  selector:
    matchLabels: { app: {{ .Release.Name }} }
  template:
    metadata:
      labels: { app: {{ .Release.Name }} }
    spec:
      containers:
        - name: main
          image: "{{ .Values.image.repository }}:{{ .Values.image.tag }}"
`;

function chartFiles({ name, version, appVersion }: Chart): Record<string, string> {
  return {
    "Chart.yaml": `apiVersion: v2\nname: ${name}\ndescription: Runs ${name} in a cluster\ntype: application\nversion: ${version}\nappVersion: "${appVersion}"\n`,
    "values.yaml": `replicas: 1\nimage:\n  repository: mcr.microsoft.com/oss/v2/${name}\n  tag: v${appVersion}\nresources: {}\n`,
    "README.md": `# ${name}\n\nRuns ${name} ${appVersion}. Set \`replicas\` for more than one pod.\n`,
    "templates/deployment.yaml": DEPLOYMENT,
    "templates/NOTES.txt": `${name} ${appVersion} runs as {{ .Release.Name }}.\n`,
  };
}

/**
 * A Helm chart as an OCI manifest: the metadata is the configuration, the packed chart the layer.
 * @see https://helm.sh/docs/topics/registries/#helm-chart-manifest
 */
export function makeChart(chart: Chart): Made {
  const { name, version, appVersion, created } = chart;
  const description = `Runs ${name} in a cluster`;
  const config = jsonBlob({ name, version, description, apiVersion: "v2", appVersion, type: "application" });
  const entries = Object.entries(chartFiles(chart)).map(([path, text]) => ({
    name: `${name}/${path}`,
    content: Buffer.from(text),
  }));
  const content = smallBlob(gzip(tar(entries, Math.floor(Date.parse(created) / 1000))));
  const annotations = {
    "org.opencontainers.image.created": created,
    "org.opencontainers.image.description": description,
    "org.opencontainers.image.title": name,
    "org.opencontainers.image.version": version,
  };
  const body = {
    schemaVersion: 2,
    mediaType: OCI_MANIFEST,
    config: { mediaType: "application/vnd.cncf.helm.config.v1+json", digest: config.digest, size: config.size },
    layers: [
      { mediaType: "application/vnd.cncf.helm.chart.content.v1.tar+gzip", digest: content.digest, size: content.size },
    ],
    annotations,
  };
  return made(OCI_MANIFEST, body, { blobs: [config, content], annotations });
}
