import "server-only";
import type { Digest } from "@/lib/oci/name/digest";
import type { Repository } from "@/lib/oci/name/repository";
import type { Tag } from "@/lib/oci/name/tag";
import { RegistryFailure } from "../problem/registry-failure";
import { portalOfProcess } from "../process/portal";
import { withPatienceForParts } from "../waiting/patience";

/**
 * Returns when an image was pushed under a tag, ISO 8601, if the portal said so before; else the portal is asked for the next visit. Never
 * rejects.
 */
export async function pushDate(repository: Repository, tag: Tag, digest: Digest): Promise<string | undefined> {
  const asked = portalOfProcess()
    ?.pushes(repository)
    .catch((failure: unknown) => {
      if (failure instanceof RegistryFailure) return undefined;
      throw failure;
    });
  return asked && (await withPatienceForParts(asked))?.value?.of(tag, digest);
}
