/**
 * The build of each Windows container release, by the release's name in tags.
 * @see https://learn.microsoft.com/en-us/virtualization/windowscontainers/deploy-containers/base-image-lifecycle
 */
const BUILDS: ReadonlyMap<string, number> = new Map([
  ["ltsc2016", 14393],
  ["sac2016", 14393],
  ["1607", 14393],
  ["1709", 16299],
  ["1803", 17134],
  ["1809", 17763],
  ["ltsc2019", 17763],
  ["1903", 18362],
  ["1909", 18363],
  ["2004", 19041],
  ["20h2", 19042],
  ["ltsc2022", 20348],
  ["23h2", 25398],
  ["ltsc2025", 26100],
]);

/** Returns the build of a Windows release (`ltsc2022` is 20348), or `undefined` if the release is not known. */
export function windowsBuild(release: string): number | undefined {
  return BUILDS.get(release);
}

/** Returns whether a piece after a Windows image's name is its release: `ltsc2022`, `1809`, `20h2`, `10.0.26100.1`. */
export function isWindowsRelease(text: string): boolean {
  return BUILDS.has(text) || /^(?:ltsc)?20[1-9]\d$|^\d\dh[12]$|^10\.0\.\d{5}(?:\.\d{1,6})?$/.test(text);
}

/** Returns whether the numbers are a build of Windows itself: `10.0.26100.33296`. */
export function isWindowsBuild(version: readonly number[]): boolean {
  const [major, minor, build = 0] = version;
  return version.length === 4 && major === 10 && minor === 0 && build >= 14393 && build < 100_000;
}
