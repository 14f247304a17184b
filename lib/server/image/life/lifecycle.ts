import "server-only";
import type { Lifecycle } from "@/lib/contract/image/image-summary";
import { endOfLifeDay, LIFECYCLE_ARTIFACT_TYPE, lifecycleMarks } from "@/lib/mar/referrer/lifecycle";
import type { Digest } from "@/lib/oci/name/digest";
import type { Repository } from "@/lib/oci/name/repository";
import type { CachedRegistry } from "@/lib/server/cached/cached-registry";
import { RegistryFailure } from "@/lib/server/problem/registry-failure";

/**
 * Reads the publisher's lifecycle of a digest with one request, or two if only the mark's own manifest has the date.
 * Returns `undefined` if the registry cannot be asked, which is not the same as an empty lifecycle.
 * @param ofAll uses the list of all referrers, for a page that needs that list anyway
 */
export async function readLifecycle(
  cached: CachedRegistry,
  repository: Repository,
  digest: Digest,
  { ofAll = false }: { ofAll?: boolean } = {},
): Promise<Lifecycle | undefined> {
  try {
    const { value } = await cached.referrers(repository, digest, ofAll ? undefined : LIFECYCLE_ARTIFACT_TYPE);
    const [newest] = lifecycleMarks(value.manifests);
    if (!newest) return {};
    const listed = endOfLifeDay(newest.annotations);
    if (listed) return { endOfLife: listed };
    const mark = await cached.manifest(repository, newest.digest);
    const endOfLife = endOfLifeDay(mark.value.manifest.annotations);
    return endOfLife ? { endOfLife } : {};
  } catch (error) {
    if (error instanceof RegistryFailure) return undefined;
    throw error;
  }
}
