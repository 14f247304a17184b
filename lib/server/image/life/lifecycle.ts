import "server-only";
import type { Lifecycle } from "@/lib/contract/image/image-summary";
import { endOfLifeDay, LIFECYCLE_ARTIFACT_TYPE, lifecycleMarks } from "@/lib/mar/referrer/lifecycle";
import { parseTagName } from "@/lib/mar/tag/parse";
import { supportEnd } from "@/lib/mar/tag-list/ended-lines";
import type { Digest } from "@/lib/oci/name/digest";
import type { Repository } from "@/lib/oci/name/repository";
import type { Tag } from "@/lib/oci/name/tag";
import type { CachedRegistry } from "@/lib/server/cached/cached-registry";
import { RegistryFailure } from "@/lib/server/problem/registry-failure";

type Options = {
  /** The tag by which the image is shown: a digest alone is of no version. */
  tag: Tag | undefined;
  /** Uses the list of all referrers, for a page that needs that list anyway. */
  ofAll?: boolean;
};

/**
 * Returns how long an image is supported: by its publisher's mark on the digest, else by the dates of its version line. Asks as
 * `publishedLifecycle` does. Returns `undefined` if nothing is known, which is not the same as an empty lifecycle.
 */
export async function readLifecycle(
  cached: CachedRegistry,
  repository: Repository,
  digest: Digest,
  { tag, ofAll = false }: Options,
): Promise<Lifecycle | undefined> {
  const published = await publishedLifecycle(cached, repository, digest, ofAll);
  return published?.endOfLife ? published : (lifecycleByTable(repository, tag) ?? published);
}

/** Returns the lifecycle of a tag's version line; `undefined` if no day is listed. */
export function lifecycleByTable(repository: string, tag: string | undefined): Lifecycle | undefined {
  const end = tag === undefined ? undefined : supportEnd(repository, parseTagName(tag));
  return end && { endOfLife: end.day, table: end.source };
}

/** Reads the publisher's mark with one request, or two if only the mark's own manifest has the date. */
async function publishedLifecycle(
  cached: CachedRegistry,
  repository: Repository,
  digest: Digest,
  ofAll: boolean,
): Promise<Lifecycle | undefined> {
  try {
    const { value } = await cached.referrers(repository, digest, ofAll ? undefined : LIFECYCLE_ARTIFACT_TYPE);
    const [newest] = lifecycleMarks(value.manifests);
    if (!newest) return {};
    const listed = endOfLifeDay(newest.annotations);
    if (listed) return { endOfLife: listed };
    const mark = await cached.manifest(repository, newest.digest);
    const endOfLife = endOfLifeDay(mark.value.manifest.annotations);
    if (endOfLife) cached.noteEnd(repository, digest, { ends: endOfLife, at: mark.readAt });
    return endOfLife ? { endOfLife } : {};
  } catch (error) {
    if (error instanceof RegistryFailure) return undefined;
    throw error;
  }
}
