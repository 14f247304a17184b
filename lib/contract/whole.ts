import type { Region } from "@/lib/mar/region";
import type { Digest } from "@/lib/oci/name/digest";
import type { Repository } from "@/lib/oci/name/repository";
import { chartFileApiPath, configApiPath, manifestApiPath, referrersApiPath } from "./api-path";

/** Where all of something is that a page shows in part: an answer of our API and, where that is JSON, the place in it. */
export type Whole = {
  region: Region;
  href: string;
  /** What the answer's bytes hash to, where that is known. */
  digest?: Digest;
  /** Keys and positions from the outermost on; missing for a text. */
  path?: readonly (string | number)[];
};

/** A manifest, all of it. */
export function wholeManifest(region: Region, repository: Repository, digest: Digest): Whole {
  return { region, href: manifestApiPath(region, repository, digest), digest, path: [] };
}

/** The configuration of a manifest, all of it. `digest` is the configuration's own. */
export function wholeConfig(region: Region, repository: Repository, of: { manifest: Digest; digest: Digest }): Whole {
  return { region, href: configApiPath(region, repository, of.manifest), digest: of.digest, path: [] };
}

/** A file of a packed chart; `manifest` is the chart's. */
export function wholeChartFile(region: Region, repository: Repository, manifest: Digest, file: string): Whole {
  return { region, href: chartFileApiPath(region, repository, manifest, file) };
}

/** The list of what refers to a digest. */
export function wholeReferrers(region: Region, repository: Repository, digest: Digest): Whole {
  return { region, href: referrersApiPath(region, repository, digest), path: ["manifests"] };
}

/** Characters of a key that a page repeats to find its value. */
const MOST_OF_KEY = 200;

/** A part of it. Of a key that is too long, or that no address can hold, all beside it as well. */
export function wholePart(whole: Whole | undefined, ...keys: readonly (string | number)[]): Whole | undefined {
  if (!whole?.path) return whole;
  const path = [...whole.path];
  for (const key of keys) {
    if (typeof key === "string" && (key.length > MOST_OF_KEY || !key.isWellFormed())) break;
    path.push(key);
  }
  return { ...whole, path };
}
