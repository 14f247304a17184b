import "server-only";
import type { Region } from "@/lib/mar/region";
import { parseTagName } from "@/lib/mar/tag/parse";
import { mostSpecificAlias } from "@/lib/mar/tag-list/aliases";
import type { Digest } from "@/lib/oci/name/digest";
import type { Repository } from "@/lib/oci/name/repository";
import { parseTag, type Tag } from "@/lib/oci/name/tag";
import { processStore } from "../process/store";

/**
 * Returns what images were called while a tag led to them: of the other tags that had the digest, the most specific.
 * Images without such a tag are left out.
 */
export async function readCalled(
  region: Region,
  repository: Repository,
  tag: Tag,
  digests: readonly Digest[],
): Promise<ReadonlyMap<Digest, Tag>> {
  const own = parseTagName(tag);
  const found = await Promise.all(
    [...new Set(digests)].map(async (digest) => {
      const { now, before, gone } = await processStore().observations.tagsOf(region, repository, digest);
      const best = mostSpecificAlias(
        own,
        [...now, ...before, ...gone].map(({ tag: each }) => parseTagName(each)),
      );
      const name = best && !best.floating ? parseTag(best.name) : undefined;
      return name ? ([[digest, name]] as const) : [];
    }),
  );
  return new Map(found.flat());
}
