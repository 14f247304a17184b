import { isWindowsBuild } from "./windows-release";

/** How many numbers name one release: major, minor and patch. */
export const FULL_VERSION = 3;

/** A single number from here on is a build's: it has no line of versions. */
export const LEAST_BUILD_NUMBER = 10_000;

/**
 * The line that a version belongs to, which is what is supported and ends together: `10.0` of `10.0.11`, `2022` of
 * `2022-CU26`, of a Windows build the release, `10.0.26100`.
 * @see https://learn.microsoft.com/en-us/dotnet/core/versions/
 */
export function versionLine(version: readonly number[] | undefined): string | undefined {
  if (version === undefined || (version[0] ?? 0) >= LEAST_BUILD_NUMBER) {
    return undefined;
  }
  return version.slice(0, isWindowsBuild(version) ? 3 : 2).join(".");
}
