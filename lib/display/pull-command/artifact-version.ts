const IDENTIFIER = "(?:0|[1-9]\\d*|\\d*[A-Za-z-][0-9A-Za-z-]*)";
const SUFFIX = `(?:-${IDENTIFIER}(?:\\.${IDENTIFIER})*)?(?:\\+[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*)?`;
const CHART_VERSION = new RegExp(`^v?\\d+(?:\\.\\d+){0,2}${SUFFIX}$`);
const NUGET_VERSION = new RegExp(`^\\d+(?:\\.\\d+){0,3}${SUFFIX}$`);

/**
 * The chart version that a tag stands for, or `undefined` where Helm would not take it for one. Tags have no `+`, so Helm
 * writes `_` for it.
 * @see https://helm.sh/docs/topics/registries/
 */
export function chartVersion(tag: string): string | undefined {
  const version = tag.replaceAll("_", "+");
  return CHART_VERSION.test(version) ? version : undefined;
}

/**
 * The module version that a tag is, or `undefined` where NuGet, whose versions PowerShell's modules have, would not take
 * it for one.
 * @see https://learn.microsoft.com/nuget/concepts/package-versioning
 */
export function powerShellVersion(tag: string): string | undefined {
  return NUGET_VERSION.test(tag) ? tag : undefined;
}
