import * as z from "zod/mini";
import { ALIAS_MILLISECONDS, type KnownAlias } from "@/lib/contract/image/alias";
import type { Region } from "@/lib/mar/region";
import type { Digest } from "@/lib/oci/name/digest";
import type { Repository } from "@/lib/oci/name/repository";
import { readKeptTags } from "./kept-tags";

/** Of what is kept of each tag, what tells its image. */
const imageSchema = z.object({ digest: z.string(), readAt: z.string() });

/** The tags that a tag list on this device has found to have a digest within the last day; none where nothing can be read. */
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
