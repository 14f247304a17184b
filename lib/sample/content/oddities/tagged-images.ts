import { appIndex } from "../linux/app-image";
import { Releases } from "../repository/releases";

/** Returns one valid image per tag; the tag says what is odd about its attachment. */
export function taggedImages(name: string, tags: readonly string[]): Releases {
  const releases = new Releases(name);
  for (const [at, tag] of tags.entries()) {
    const created = `2026-07-${14 + at}T17:03:09.000Z`;
    const recipe = { repository: name, version: tag, distribution: "noble", format: "oci", created } as const;
    releases.publish({ key: tag, created, make: () => appIndex(recipe, ["amd64", "arm64"]) }, [{ name: tag }]);
  }
  return releases;
}
