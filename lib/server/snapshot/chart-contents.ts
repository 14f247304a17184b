import "server-only";
import type { ChartContents } from "@/lib/contract/chart";
import type { Descriptor } from "@/lib/oci/manifest";
import type { Repository } from "@/lib/oci/repository";
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

/** About how many bytes the contents take in memory, for the bound of a cache. */
export function sizeOfContents(contents: ChartContents): number {
  const { files, refused } = listingOf(contents);
  const ofFiles = files.reduce((sum, { path, text = "" }) => sum + path.length + text.length + 64, 0);
  const ofRefused = refused.reduce((sum, { path }) => sum + path.length + 64, 0);
  const ofMetadata = contents.ok ? JSON.stringify(contents.chart).length : 0;
  return 256 + 2 * (ofFiles + ofRefused + ofMetadata);
}

type Listing = Pick<Extract<ChartContents, { ok: true }>, "files" | "refused">;

function listingOf(contents: ChartContents): Listing {
  if (contents.ok) return contents;
  return "files" in contents.failure ? contents.failure : { files: [], refused: [] };
}
