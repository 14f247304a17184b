import "server-only";
import type { Lifecycle } from "@/lib/contract/image/image-summary";
import { replacementCandidates } from "@/lib/mar/replacement/replacement-candidates";
import { chooseReplacement, type KnownLife, type Replacement } from "@/lib/mar/replacement/replacement-tag";
import type { Digest } from "@/lib/oci/name/digest";
import type { Repository } from "@/lib/oci/name/repository";
import { parseTag, type Tag } from "@/lib/oci/name/tag";
import type { CachedRegistry } from "@/lib/server/cached/cached-registry";
import { inSlices } from "@/lib/server/names/slices";
import { RegistryFailure } from "@/lib/server/problem/registry-failure";
import { columnsOf } from "@/lib/server/tag-list/known-tags";
import { namesOfSameImage } from "@/lib/server/tag-list/nearest";
import { lifecycleByTable, readLifecycle } from "./lifecycle";

/** Tags checked, one after another, before the search for a supported one is given up. */
const MOST_ASKED = 5;

export type ImageLife = {
  /** Missing if the registry could not be asked. */
  lifecycle: Lifecycle | undefined;
  hasEnded: boolean;
  /** If the image has ended, the tag to move to. */
  replacement: Replacement<Tag> | undefined;
};

/**
 * Returns how long an image is supported and, if it has ended, the tag to move to: of the same system, variant and
 * architecture, and not ended itself.
 * @param today `2026-11-22`
 */
export async function readImageLife(
  cached: CachedRegistry,
  repository: Repository,
  { digest, tag, today }: { digest: Digest; tag: Tag | undefined; today: string },
): Promise<ImageLife> {
  const lifecycle = await readLifecycle(cached, repository, digest, { tag, ofAll: true });
  const hasEnded = endedBy(lifecycle, today);
  const replacement = hasEnded && tag ? await findReplacement(cached, repository, tag, today) : undefined;
  return { lifecycle, hasEnded, replacement };
}

/** Returns true if the end date is set and has passed. */
export function endedBy(lifecycle: Lifecycle | undefined, today: string): boolean {
  return lifecycle?.endOfLife !== undefined && lifecycle.endOfLife <= today;
}

/** Lines that have ended are passed over without a question. */
function listedLife(repository: Repository, tag: Tag, today: string): KnownLife {
  return endedBy(lifecycleByTable(repository, tag), today) ? "ended" : undefined;
}

async function findReplacement(
  cached: CachedRegistry,
  repository: Repository,
  tag: Tag,
  today: string,
): Promise<Replacement<Tag> | undefined> {
  try {
    const { value } = await cached.tags(repository);
    const same = await inSlices(namesOfSameImage(value, await columnsOf(value), tag));
    const names = same.flatMap((name) => parseTag(name) ?? []);
    const candidates = replacementCandidates(tag, names);
    const lives = new Map<string, KnownLife>([[tag, "ended"]]);
    for (let asked = 0; asked < MOST_ASKED; asked += 1) {
      const lifeOf = (name: Tag) => lives.get(name) ?? listedLife(repository, name, today);
      const found = chooseReplacement(candidates, lifeOf, "ended");
      if (!found || lives.get(found.tag) === "supported") return found;
      const { value } = await cached.manifest(repository, found.tag);
      const lifecycle = await readLifecycle(cached, repository, value.digest, { tag: found.tag });
      if (!lifecycle) return undefined;
      lives.set(found.tag, endedBy(lifecycle, today) ? "ended" : "supported");
    }
    return undefined;
  } catch (error) {
    // No answer, no recommendation.
    if (error instanceof RegistryFailure) return undefined;
    throw error;
  }
}
