import "server-only";
import { ALIAS_MILLISECONDS, type KnownAlias } from "@/lib/contract/image/alias";
import { mergedAliases } from "@/lib/contract/image/merged-aliases";
import type { Digest } from "@/lib/oci/name/digest";
import type { Repository } from "@/lib/oci/name/repository";
import type { Tag } from "@/lib/oci/name/tag";
import type { CachedRegistry } from "../cached/cached-registry";

export type Aliases = {
  /** The most specific first. */
  known: readonly KnownAlias[];
  /** Tags that are not to be listed, whoever knows of them: the page's own, and those that are another image by now. */
  without: readonly Tag[];
};

/** The other tags that have led to an image within the last day and still do as far as is known. Asks the registry nothing. */
export function aliasesOf(
  cached: CachedRegistry,
  repository: Repository,
  { digest, own, now }: { digest: Digest; own: Tag | undefined; now: number },
): Aliases {
  const met = cached.tagsMetOf(repository, digest);
  const known = met.now.filter(({ tag, readAt }) => tag !== own && now - readAt <= ALIAS_MILLISECONDS);
  return { known: mergedAliases(known), without: [...(own ? [own] : []), ...met.before] };
}
