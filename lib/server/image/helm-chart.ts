import "server-only";
import type { ChartContents } from "@/lib/contract/image/chart";
import { chartLayer, type HelmConfigResult } from "@/lib/mar/chart/helm-config";
import type { ImageManifest } from "@/lib/oci/manifest/manifest";
import type { Repository } from "@/lib/oci/name/repository";
import type { CachedRegistry } from "../cached/cached-registry";
import type { Reading } from "../cached/reading";
import { type Outcome, outcomeOf } from "../problem/outcome";

/** A Helm chart. Metadata and contents can fail independently. */
export type HelmChart = {
  /** From `Chart.yaml`, or from the configuration, which holds the same, if `Chart.yaml` cannot be read. */
  metadata: Outcome<HelmConfigResult> & { from: "chart" | "config" };
  /** `undefined` if no layer of the manifest is a packed chart. */
  contents: Outcome<ChartContents> | undefined;
};

/** Reads a chart with one request, or two if the packed chart has no readable metadata. Never rejects. */
export async function readHelmChart(
  cached: CachedRegistry,
  repository: Repository,
  manifest: ImageManifest,
): Promise<HelmChart> {
  const layer = chartLayer(manifest);
  const contents = layer && (await outcomeOf(onlyValue(cached.chart(repository, layer))));
  if (contents?.ok && contents.value.ok) {
    const { chart } = contents.value;
    return { metadata: { from: "chart", ok: true, value: { ok: true, chart } }, contents };
  }
  const config = await outcomeOf(onlyValue(cached.helmConfig(repository, manifest.config)));
  return { metadata: { from: "config", ...config }, contents };
}

async function onlyValue<T>(reading: Promise<Reading<T>>): Promise<T> {
  return (await reading).value;
}
