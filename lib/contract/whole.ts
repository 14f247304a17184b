import type { Region } from "@/lib/mar/region";
import type { Digest } from "@/lib/oci/name/digest";
import type { Repository } from "@/lib/oci/name/repository";
import { aboutApiPath, chartFileApiPath, configApiPath, manifestApiPath, referrersApiPath } from "./api-path";

/**
 * The location of the whole of something that a page shows in part: an answer of our API and, in JSON, the path inside
 * it.
 */
export type Whole = {
  region: Region;
  href: string;
  /** The digest of the answer's bytes, if known. */
  digest?: Digest;
  /** Keys and positions, outermost first. Missing for a text. */
  path?: readonly (string | number)[];
};

/** Returns the location of a whole manifest. */
export function wholeManifest(region: Region, repository: Repository, digest: Digest): Whole {
  return { region, href: manifestApiPath(region, repository, digest), digest, path: [] };
}

/** Returns the location of the whole configuration of a manifest. `digest` is the configuration's own. */
export function wholeConfig(region: Region, repository: Repository, of: { manifest: Digest; digest: Digest }): Whole {
  return { region, href: configApiPath(region, repository, of.manifest), digest: of.digest, path: [] };
}

/** Returns the location of a file in a packed chart. `manifest` is the chart's digest. */
export function wholeChartFile(region: Region, repository: Repository, manifest: Digest, file: string): Whole {
  return { region, href: chartFileApiPath(region, repository, manifest, file) };
}

/** Returns the location of all that the official portal says of a repository. */
export function wholeOfPortal(region: Region, repository: Repository): Whole {
  return { region, href: aboutApiPath(region, repository), path: ["details"] };
}

/** Returns the location of a digest's list of referrers. */
export function wholeReferrers(region: Region, repository: Repository, digest: Digest): Whole {
  return { region, href: referrersApiPath(region, repository, digest), path: ["manifests"] };
}

/** The maximum length of a key, in characters, that a page repeats to find its value. */
const MOST_OF_KEY = 200;

/**
 * Returns the location of a part. If a key is too long or cannot be part of an address, returns the container of the
 * key.
 */
export function wholePart(whole: Whole | undefined, ...keys: readonly (string | number)[]): Whole | undefined {
  if (!whole?.path) return whole;
  const path = [...whole.path];
  for (const key of keys) {
    if (typeof key === "string" && (key.length > MOST_OF_KEY || !key.isWellFormed())) break;
    path.push(key);
  }
  return { ...whole, path };
}
