import "server-only";
import type { ChartContents, ChartFile, RefusedEntry } from "@/lib/contract/image/chart";
import { readChartYaml } from "./chart-yaml";
import { type Collection, collectFiles } from "./collect-files";
import { CHART_LIMITS, type ChartLimits } from "./limits";
import { unpack } from "./unpack";
import { UnpackFailure } from "./unpack-failure";

/**
 * Reads a packed Helm chart: the metadata of `Chart.yaml`, the texts of the files that people look for, and a list of
 * the others. Every fault in the bytes is a value with its own kind. Writes nothing, runs nothing and checks no digest:
 * that is the job of whoever fetched the bytes.
 * @param bytes the layer, a gzipped tar; an error of this source is thrown unchanged
 * @see https://helm.sh/docs/topics/charts/#the-chart-file-structure
 */
export async function readChart(
  bytes: AsyncIterable<Uint8Array>,
  limits: ChartLimits = CHART_LIMITS,
): Promise<ChartContents> {
  try {
    return contentsOf(await collectFiles(unpack(bytes, limits), limits), limits);
  } catch (error) {
    if (error instanceof UnpackFailure) return { ok: false, failure: error.problem };
    throw error;
  }
}

/** Reads a chart whose bytes have all arrived. */
export function readPackedChart(bytes: Uint8Array): Promise<ChartContents> {
  return readChart(inOnePiece(bytes));
}

async function* inOnePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** Returns the chart's contents. The first `Chart.yaml` decides its folder: files outside it are not part of the chart. */
function contentsOf({ found, refused, limited }: Collection, limits: ChartLimits): ChartContents {
  const first = found.find(({ file }) => file.role === "chart-yaml");
  if (!first && limited.includes("entries")) {
    return { ok: false, failure: { code: "too-large", bound: "entries", most: limits.entries } };
  }
  const folder = first?.folder ?? found[0]?.folder;
  const files: ChartFile[] = [];
  const outside: RefusedEntry[] = [];
  for (const { folder: own, file } of found) {
    if (own === folder) files.push(file);
    else outside.push({ path: `${own}/${file.path}`, reason: "other-folder" });
  }
  const listing = { files, refused: [...refused, ...outside] };
  if (!first) return { ok: false, failure: { code: "no-chart-yaml", ...listing } };
  const result = readChartYaml(first.file, limits);
  if (!result.ok) return { ok: false, failure: { code: "invalid-chart-yaml", ...result.invalid, ...listing } };
  return { ok: true, chart: result.chart, ...listing, limited };
}
