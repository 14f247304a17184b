import "server-only";
import type { RegionAnswer } from "@/lib/contract/region/region-outcome";
import { newestCreation } from "@/lib/display/image/image-figures";
import { isImageIndex } from "@/lib/oci/manifest/manifest";
import type { Digest } from "@/lib/oci/name/digest";
import type { Reference } from "@/lib/oci/name/reference";
import type { Repository } from "@/lib/oci/name/repository";
import type { CachedRegistry } from "@/lib/server/cached/cached-registry";
import { RESOLUTION } from "@/lib/server/cached/freshness";
import { outcomeOf } from "@/lib/server/problem/outcome";
import { RegistryFailure } from "@/lib/server/problem/registry-failure";
import { createdOf } from "../entry/creation-dates";
import { readDatedPlatforms } from "../image-summary";

/** Maximum age of an answer about what a region serves now, in milliseconds. */
export const ANSWER_MILLISECONDS = RESOLUTION.fresh;
/** The same for a forced refresh: many visitors who refresh at once cost the registry one request. */
export const ANEW_MILLISECONDS = 3_000;

type Options = {
  /** Maximum age of the answer, in milliseconds. */
  age: number;
  /** Also reads the creation date, which costs a request for each platform and each config. */
  created?: boolean;
};

/** Returns a region's answer for a reference. A registry failure is an answer too, and is logged. */
export async function readRegionAnswer(
  cached: CachedRegistry,
  repository: Repository,
  reference: Reference,
  { age, created = false }: Options,
): Promise<RegionAnswer> {
  const outcome = await outcomeOf(cached.servedDigest(repository, reference, age));
  if (!outcome.ok) return { problem: outcome.problem, readAt: new Date().toISOString() };
  const { value: digest, readAt } = outcome.value;
  const answer = { digest, readAt: new Date(readAt).toISOString() };
  return created ? { ...answer, created: await readNewestCreation(cached, repository, digest) } : answer;
}

/**
 * Returns when the newest of an image's platforms was created, ISO 8601; `undefined` if no config names it or can be
 * read.
 */
export async function readNewestCreation(
  cached: CachedRegistry,
  repository: Repository,
  digest: Digest,
): Promise<string | undefined> {
  try {
    const { value } = await cached.manifest(repository, digest);
    const { platforms } = await readDatedPlatforms(cached, repository, value);
    const newest = newestCreation({ platforms });
    return newest ?? (isImageIndex(value.manifest) ? undefined : await createdOf(cached, repository, value.manifest));
  } catch (error) {
    if (error instanceof RegistryFailure) return undefined;
    throw error;
  }
}
