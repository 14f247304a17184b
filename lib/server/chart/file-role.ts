import "server-only";
import type { ChartFileRole } from "@/lib/contract/image/chart";

const FILES: ReadonlyMap<string, ChartFileRole> = new Map([
  ["Chart.yaml", "chart-yaml"],
  ["values.yaml", "values"],
  ["values.schema.json", "values-schema"],
]);

/** Folders whose files have a role because of the folder. */
const FOLDERS: ReadonlyMap<string, ChartFileRole> = new Map([
  ["templates", "template"],
  ["crds", "crd"],
  ["charts", "sub-chart"],
]);

/**
 * Returns the role of a file by its path below the chart's folder.
 * @see https://helm.sh/docs/topics/charts/#the-chart-file-structure
 */
export function fileRole(path: string): ChartFileRole {
  const slash = path.indexOf("/");
  if (slash >= 0) return FOLDERS.get(path.slice(0, slash)) ?? "other";
  // Helm accepts these names as the README, in any case.
  if (/^readme(?:\.md|\.txt)?$/i.test(path)) return "readme";
  return FILES.get(path) ?? "other";
}
