import "server-only";
import type { ChartContents } from "@/lib/contract/image/chart";
import type { Descriptor } from "@/lib/oci/manifest/manifest";
import type { Repository } from "@/lib/oci/name/repository";
import { readApart } from "../apart/read-apart";
import { CHART_LIMITS } from "../chart/limits";
import type { Registry } from "../registry/registry";

/**
 * What a chart's layer holds, its bytes checked before they are unpacked, which a worker thread does. A layer that says itself
 * that it is too large is not asked for.
 * @throws RegistryFailure
 */
export async function chartContents(
  registry: Registry,
  repository: Repository,
  layer: Descriptor,
  signal: AbortSignal,
): Promise<ChartContents> {
  const most = CHART_LIMITS.compressed;
  if (layer.size > most) return { ok: false, failure: { code: "too-large", bound: "compressed", most } };
  const bytes = await registry.packedChart(repository, layer, signal);
  return readApart("readPackedChart", bytes, {
    subject: `the chart ${repository}@${layer.digest}`,
    key: repository,
    signal,
  });
}
