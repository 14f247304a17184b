import * as z from "zod/mini";
import "../api/fetch/without-evaluation";
import { get } from "idb-keyval";
import { ALIAS_MILLISECONDS, type KnownAlias } from "@/lib/contract/alias";
import type { Region } from "@/lib/mar/region";
import type { Digest } from "@/lib/oci/digest";
import type { Repository } from "@/lib/oci/repository";
import { parseTag } from "@/lib/oci/tag";
import { keptTagsKey } from "./kept-tags-key";

/** Of what is kept of each tag, what tells its image; a list can have ten thousand. */
const keptSchema = z.array(
  z.object({ tag: z.string(), summary: z.object({ digest: z.string(), readAt: z.string() }) }),
);

/** The tags that a tag list on this device has found to have a digest within the last day; none where nothing can be read. */
export async function keptAliases(
  region: Region,
  repository: Repository,
  digest: Digest,
  now: number,
): Promise<KnownAlias[]> {
  const kept: unknown = await get(keptTagsKey(region, repository)).catch(() => undefined);
  return (keptSchema.safeParse(kept).data ?? []).flatMap(({ tag: name, summary: image }) => {
    const tag = image.digest === digest ? parseTag(name) : undefined;
    const readAt = Date.parse(image.readAt);
    return tag && now - readAt <= ALIAS_MILLISECONDS ? [{ tag, readAt }] : [];
  });
}
