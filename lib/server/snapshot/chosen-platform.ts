import "server-only";
import type { Digest } from "@/lib/oci/digest";
import { formatPlatform } from "@/lib/oci/platform";
import type { FetchedManifest } from "../registry/registry";
import type { IndexEntries } from "./index-entries";
import { platformOf } from "./platforms";

/** Where nobody has chosen: what most machines are. */
const USUAL = "linux/amd64";

/**
 * The digest of the manifest that is shown in full: of an index, whose `entries` are given, the platform that was chosen, or else the usual one, or
 * else the first; of a single manifest its own. `undefined` for an index without platforms.
 * @param platform `os/architecture[/variant]`
 */
export function chosenManifest(
  fetched: FetchedManifest,
  { platforms }: Pick<IndexEntries, "platforms">,
  platform: string | undefined,
): Digest | undefined {
  if (!("manifests" in fetched.manifest)) return fetched.digest;
  const entries = platforms.map(({ entry }) => entry);
  const of = (wanted: string | undefined) =>
    entries.find((entry) => {
      const { platform: own } = platformOf(entry);
      return own !== undefined && formatPlatform(own) === wanted;
    });
  return (of(platform) ?? of(USUAL) ?? entries[0])?.digest;
}
