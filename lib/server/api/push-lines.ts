import "server-only";
import type { PushLine } from "@/lib/contract/image/image-summary";
import type { Digest } from "@/lib/oci/name/digest";
import type { Repository } from "@/lib/oci/name/repository";
import type { Tag } from "@/lib/oci/name/tag";
import { RegistryFailure } from "../problem/registry-failure";
import { portalOfProcess } from "../process/portal";
import { withPatience } from "../waiting/patience";

/** How long an answer whose images are sent stays open for the portal, in milliseconds. */
const PATIENCE = 3_000;
/** The same for what is known already, while the portal is left alone. */
const PATIENCE_WITH_THE_KNOWN = 100;

/** Returns when the images of tags were pushed, as far as the portal says so in time, and of the same images. Never rejects. */
export async function pushLines(repository: Repository, images: ReadonlyMap<Tag, Digest>): Promise<PushLine[]> {
  const portal = portalOfProcess();
  // A repository of which nothing was read may not exist.
  if (!portal || images.size === 0) return [];
  const asked = portal.pushes(repository).catch((failure: unknown) => {
    if (failure instanceof RegistryFailure) return undefined;
    throw failure;
  });
  const dates = (await withPatience(asked, portal.isWorthWaiting ? PATIENCE : PATIENCE_WITH_THE_KNOWN))?.value;
  return [...images].flatMap(([reference, digest]) => {
    const pushed = dates?.of(reference, digest);
    return pushed ? [{ reference, pushed }] : [];
  });
}
