import { isWindowsBuild } from "./windows-release";

/** The count of numbers in a full version: major, minor and patch. */
export const FULL_VERSION = 3;

/** A single number from here on is a build number and has no version line. */
export const LEAST_BUILD_NUMBER = 10_000;

/**
 * Returns the line of a version, the unit of support: `10.0` for `10.0.11`, `2022` for `2022-CU26`, and the release for
 * a Windows build, `10.0.26100`.
 * @see https://learn.microsoft.com/en-us/dotnet/core/versions/
 */
export function versionLine(version: readonly number[] | undefined): string | undefined {
  if (version === undefined || (version[0] ?? 0) >= LEAST_BUILD_NUMBER) {
    return undefined;
  }
  return version.slice(0, isWindowsBuild(version) ? 3 : 2).join(".");
}
