import type { TagName } from "./tag-name";
import { FULL_VERSION, LEAST_BUILD_NUMBER } from "./version-line";

/**
 * Returns whether a tag is expected to move. A tag with a full version, date, update or build stays with one release of
 * the software; its image is still rebuilt for new base images while it is supported. A shorter tag moves to the next
 * release.
 * @see https://github.com/dotnet/dotnet-docker/blob/main/documentation/supported-tags.md
 */
export function isFloating(tag: Omit<TagName, "floating">): boolean | undefined {
  const { version, prerelease } = tag;
  if (tag.date !== undefined || tag.update !== undefined) {
    return false;
  }
  if (tag.moving) {
    return tag.build === undefined;
  }
  if (version === undefined) {
    const said = tag.os !== undefined || prerelease !== undefined || tag.understood;
    return said ? tag.build === undefined : undefined;
  }
  if (isFrameworkVersion(version)) {
    return tag.os === undefined ? undefined : tag.os.family === "windows";
  }
  // A single number of five digits or more is a build number, not a product version.
  const full = version.length >= FULL_VERSION || (version[0] ?? 0) >= LEAST_BUILD_NUMBER;
  return !full && tag.build === undefined && prerelease?.number === undefined;
}

const FRAMEWORK_VERSIONS: ReadonlySet<string> = new Set(["4.6.2", "4.7.1", "4.7.2", "4.8.1"]);

/**
 * Returns whether a version is .NET Framework's. Those have three numbers and are serviced under the same name, so
 * their tags move unless they have a date. A single number cannot be attributed.
 * @see https://github.com/microsoft/dotnet-framework-docker
 */
export function isFrameworkVersion(version: readonly number[]): boolean {
  return version.length === 3 && version[0] === 4 && FRAMEWORK_VERSIONS.has(version.join("."));
}
