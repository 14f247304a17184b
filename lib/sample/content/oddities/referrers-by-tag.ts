import { makeIndex } from "../images/index-of";
import { appIndex } from "../linux/app-image";
import { referrersOf } from "../referrers/referrers-of";
import { type Build, Releases } from "../repository/releases";

const CREATED = "2026-07-14T17:03:09.000Z";

/**
 * Returns a repository of a registry without the Referrers API: the list of referrers is an index under the fallback
 * tag.
 * @see https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#referrers-tag-schema
 */
export function referrersByTag(name: string): Releases {
  const recipe = { repository: name, version: "1.0", distribution: "noble", format: "oci", created: CREATED } as const;
  const build: Build = { key: "1.0", created: CREATED, make: () => appIndex(recipe, ["amd64", "arm64"]) };
  const subject = build.make();
  const fallback: Build = {
    key: "fallback",
    created: CREATED,
    make: () => makeIndex("oci", referrersOf(name, build, subject)),
  };
  return new Releases(name)
    .publish(build, [{ name: "1.0" }])
    .publish(fallback, [{ name: subject.digest.replace(":", "-") }]);
}
