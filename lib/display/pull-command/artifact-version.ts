const IDENTIFIER = "(?:0|[1-9]\\d*|\\d*[A-Za-z-][0-9A-Za-z-]*)";
const SUFFIX = `(?:-${IDENTIFIER}(?:\\.${IDENTIFIER})*)?(?:\\+[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*)?`;
const CHART_VERSION = new RegExp(`^v?\\d+(?:\\.\\d+){0,2}${SUFFIX}$`);
const NUGET_VERSION = new RegExp(`^\\d+(?:\\.\\d+){0,3}${SUFFIX}$`);

/**
 * Returns the chart version of a tag, or `undefined` if Helm would not accept it. Tags have no `+`, so Helm writes `_`
 * instead.
 * @see https://helm.sh/docs/topics/registries/
 */
export function chartVersion(tag: string): string | undefined {
  const version = tag.replaceAll("_", "+");
  return CHART_VERSION.test(version) ? version : undefined;
}

/**
 * Returns the module version of a tag, or `undefined` if NuGet, whose version format PowerShell modules use, would not
 * accept it.
 * @see https://learn.microsoft.com/nuget/concepts/package-versioning
 */
export function powerShellVersion(tag: string): string | undefined {
  return NUGET_VERSION.test(tag) ? tag : undefined;
}
