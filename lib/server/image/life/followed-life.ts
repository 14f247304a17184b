import "server-only";
import type { Digest } from "@/lib/oci/name/digest";
import type { Repository } from "@/lib/oci/name/repository";
import type { Tag } from "@/lib/oci/name/tag";
import type { CachedRegistry } from "@/lib/server/cached/cached-registry";
import { endedBy, type ImageLife, readImageLife } from "./image-life";
import { readLifecycle } from "./lifecycle";
import { readSuccessor, type Successor } from "./successor";

export type FollowedLife = Omit<ImageLife, "hasEnded"> & {
  successor: Successor | undefined;
  /** True if the image has ended and its tag does not point to one that lasts. */
  isToMove: boolean;
};

/**
 * Returns the life of an image by digest, and what replaced it under a tag. Publishers also mark an image as ended when
 * a rebuild replaces it: if the replacement has not ended, the version line has not either, and no other tag is
 * recommended.
 * @param today `2026-11-22`
 */
export async function readFollowedLife(
  cached: CachedRegistry,
  repository: Repository,
  { digest, tag, today }: { digest: Digest; tag: Tag; today: string },
): Promise<FollowedLife> {
  const [lifecycle, successor] = await Promise.all([
    readLifecycle(cached, repository, digest, { tag, ofAll: true }),
    readSuccessor(cached, repository, { digest, tag }),
  ]);
  const staying = { lifecycle, replacement: undefined, successor, isToMove: false };
  if (!endedBy(lifecycle, today)) return staying;
  if (successor && successor.order !== "older") {
    const lifeAfter = await readLifecycle(cached, repository, successor.digest, { tag });
    if (!endedBy(lifeAfter, today)) return staying;
  }
  const { replacement } = await readImageLife(cached, repository, { digest, tag, today });
  return { lifecycle, replacement, successor, isToMove: true };
}
