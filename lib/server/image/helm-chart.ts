import "server-only";
import type { ChartContents } from "@/lib/contract/image/chart";
import { chartLayer, type HelmConfigResult } from "@/lib/mar/chart/helm-config";
import type { ImageManifest } from "@/lib/oci/manifest/manifest";
import type { Repository } from "@/lib/oci/name/repository";
import type { CachedRegistry } from "../cached/cached-registry";
import type { Reading } from "../cached/reading";
import { type Outcome, outcomeOf } from "../problem/outcome";

/** What is known of a Helm chart: its metadata and its contents can fail apart. */
export type HelmChart = {
  /** From `Chart.yaml`; where that cannot be read, from the configuration, which says the same. */
  metadata: Outcome<HelmConfigResult> & { from: "chart" | "config" };
  /** `undefined` where no layer of the manifest is a packed chart. */
  contents: Outcome<ChartContents> | undefined;
};

/** Reads a chart: one question, and a second where the packed chart does not say what it is. Does not reject. */
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
