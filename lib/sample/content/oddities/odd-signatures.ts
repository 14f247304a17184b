import { appIndex } from "../linux/app-image";
import { SIGNATURE_KINDS } from "../referrers/signature";
import { Releases } from "../repository/releases";

/** One image for each kind of signature, good and bad; its tag says which. */
export function oddSignatures(name: string): Releases {
  const releases = new Releases(name);
  for (const [at, kind] of SIGNATURE_KINDS.entries()) {
    const created = `2026-07-${14 + at}T17:03:09.000Z`;
    const recipe = { repository: name, version: kind, distribution: "noble", format: "oci", created } as const;
    releases.publish({ key: kind, created, make: () => appIndex(recipe, ["amd64", "arm64"]) }, [{ name: kind }]);
  }
  return releases;
}
