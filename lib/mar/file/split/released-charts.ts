import type { Setting, SettingMap } from "./setting";
import type { SplitName } from "./split-names";

/**
 * Finds charts of Flux: a `HelmRelease` names a chart, its version and a `HelmRepository` of the same file with the
 * address.
 * @see https://fluxcd.io/flux/components/helm/helmreleases/
 */
export function releasedCharts(maps: readonly SettingMap[]): SplitName[] {
  const addresses = new Map<string, Setting>();
  for (const { values, children } of maps) {
    const url = children.get("spec")?.values.get("url");
    const name = children.get("metadata")?.values.get("name");
    const isRepository = values.get("kind")?.value.text === "HelmRepository";
    if (isRepository && name && url && /^oci:\/\/mcr\./.test(url.value.text)) addresses.set(name.value.text, url);
  }
  if (addresses.size === 0) return [];
  return maps.flatMap(({ values, children }) => {
    const source = children.get("sourceRef")?.values.get("name")?.value.text;
    const repository = source === undefined ? undefined : addresses.get(source);
    const [component, tag] = [values.get("chart"), values.get("version")];
    return repository && component && tag ? [{ repository, component, tag, isVersion: true }] : [];
  });
}
