import * as z from "zod/mini";
import { ALIAS_MILLISECONDS, type KnownAlias } from "@/lib/contract/image/alias";
import type { Region } from "@/lib/mar/region";
import type { Digest } from "@/lib/oci/name/digest";
import type { Repository } from "@/lib/oci/name/repository";
import { readKeptTags } from "./kept-tags";

/** The parts of a saved tag that identify its image. */
const imageSchema = z.object({ digest: z.string(), readAt: z.string() });

/**
 * Returns the tags that a tag list on this device saw with a digest within the last day. Returns an empty list if
 * nothing can be read.
 */
export async function keptAliases(
  region: Region,
  repository: Repository,
  digest: Digest,
  now: number,
): Promise<KnownAlias[]> {
  const kept = await readKeptTags(region, repository, imageSchema);
  return kept.flatMap(({ tag, summary }) => {
    const readAt = Date.parse(summary.readAt);
    return summary.digest === digest && now - readAt <= ALIAS_MILLISECONDS ? [{ tag, readAt }] : [];
  });
}
