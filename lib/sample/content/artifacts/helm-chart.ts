import { OCI_MANIFEST } from "@/lib/oci/manifest/media-type";
import { gzip } from "../archive/gzip";
import { type TarEntry, tar } from "../archive/tar";
import { jsonBlob, type Made, made, smallBlob } from "../images/made";
import { chartFiles } from "./chart-files";
import { type Chart, chartMetadata } from "./chart-metadata";

/** Returns the entries of a packed chart: its files below its folder. */
export function chartEntries(chart: Chart): TarEntry[] {
  return Object.entries(chartFiles(chart)).map(([path, text]) => ({
    name: `${chart.name}/${path}`,
    content: Buffer.from(text),
  }));
}

/** Returns the time of a chart's files, in seconds since 1970. */
export function chartTime({ created }: Chart): number {
  return Math.floor(Date.parse(created) / 1000);
}

/**
 * Makes the OCI manifest of a chart from its packed bytes, whatever they are.
 * @see https://helm.sh/docs/topics/registries/#helm-chart-manifest
 */
export function makeChartOf(chart: Chart, packed: Buffer): Made {
  const { name, version, created } = chart;
  const config = jsonBlob(chartMetadata(chart));
  const content = smallBlob(packed);
  const annotations = {
    "org.opencontainers.image.authors": "Sample Charts (charts@sample.invalid), On call (on-call@sample.invalid)",
    "org.opencontainers.image.created": created,
    "org.opencontainers.image.description": `Runs ${name} in a cluster`,
    "org.opencontainers.image.source": `https://sample.invalid/source/${name}`,
    "org.opencontainers.image.title": name,
    "org.opencontainers.image.url": `https://sample.invalid/charts/${name}`,
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

/** Makes a Helm chart as an OCI manifest: the metadata is the configuration, the packed chart the layer. */
export function makeChart(chart: Chart): Made {
  return makeChartOf(chart, gzip(tar(chartEntries(chart), chartTime(chart))));
}
