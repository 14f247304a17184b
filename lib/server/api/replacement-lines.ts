import "server-only";
import type { ReplacementLine } from "@/lib/contract/image/replacement";
import type { Region } from "@/lib/mar/region";
import type { Repository } from "@/lib/oci/name/repository";
import type { Tag } from "@/lib/oci/name/tag";
import { ndjson } from "../http/ndjson";
import { readImageLife } from "../image/life/image-life";
import { cachedRegistryOf } from "../process/cached-registries";

type Question = {
  region: Region;
  repository: Repository;
  tags: readonly Tag[];
  signal: AbortSignal;
};

/** Answers with a line per tag: whether its image has ended, and the tag to move to. */
export function replacementLines({ region, repository, tags, signal }: Question): Response {
  const cached = cachedRegistryOf(region);
  const today = new Date().toISOString().slice(0, 10);
  return ndjson<Tag, ReplacementLine>({
    questions: tags,
    answer: async (tag) => {
      const { digest } = (await cached.manifest(repository, tag)).value;
      const { lifecycle, hasEnded, replacement } = await readImageLife(cached, repository, { digest, tag, today });
      return {
        tag,
        ...(lifecycle?.endOfLife ? { endOfLife: lifecycle.endOfLife } : {}),
        ended: hasEnded,
        ...(replacement ? { replacement } : {}),
      };
    },
    failed: (tag, problem) => ({ tag, problem }),
    signal,
  });
}
