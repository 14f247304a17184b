import "server-only";
import type { ChartFileRole } from "@/lib/contract/image/chart";

const FILES: ReadonlyMap<string, ChartFileRole> = new Map([
  ["Chart.yaml", "chart-yaml"],
  ["values.yaml", "values"],
  ["values.schema.json", "values-schema"],
]);

/** The folders whose files have a role by themselves. */
const FOLDERS: ReadonlyMap<string, ChartFileRole> = new Map([
  ["templates", "template"],
  ["crds", "crd"],
  ["charts", "sub-chart"],
]);

/**
 * What a file is, told by its path below the chart's folder.
 * @see https://helm.sh/docs/topics/charts/#the-chart-file-structure
 */
export function fileRole(path: string): ChartFileRole {
  const slash = path.indexOf("/");
  if (slash >= 0) return FOLDERS.get(path.slice(0, slash)) ?? "other";
  // Helm takes these names for the README's, in any case.
  if (/^readme(?:\.md|\.txt)?$/i.test(path)) return "readme";
  return FILES.get(path) ?? "other";
}
