import "server-only";
import { ALIAS_MILLISECONDS, type KnownAlias } from "@/lib/contract/image/alias";
import { mergedAliases } from "@/lib/contract/image/merged-aliases";
import type { Digest } from "@/lib/oci/name/digest";
import type { Repository } from "@/lib/oci/name/repository";
import type { Tag } from "@/lib/oci/name/tag";
import type { CachedRegistry } from "../cached/cached-registry";

export type Aliases = {
  /** Ordered from the most specific tag to the least. */
  known: readonly KnownAlias[];
  /** Tags to leave out, whatever their source: the page's own tag, and tags that have moved to another image. */
  without: readonly Tag[];
};

/**
 * Returns the other tags that pointed to an image within the last day and, as far as is known, still do. Sends no
 * request.
 */
export async function aliasesOf(
  cached: CachedRegistry,
  repository: Repository,
  { digest, own, now }: { digest: Digest; own: Tag | undefined; now: number },
): Promise<Aliases> {
  const { now: have, before } = await cached.tagsOf(repository, digest);
  const known = have
    .map(({ tag, lastSeen }) => ({ tag, readAt: lastSeen }))
    .filter(({ tag, readAt }) => tag !== own && now - readAt <= ALIAS_MILLISECONDS);
  return { known: mergedAliases(known), without: [...(own ? [own] : []), ...before.map(({ tag }) => tag)] };
}
