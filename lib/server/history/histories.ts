import "server-only";
import type { TagHistory } from "@/lib/mar/history/observation";
import type { Region } from "@/lib/mar/region";
import type { Repository } from "@/lib/oci/name/repository";
import type { Tag } from "@/lib/oci/name/tag";
import { type Outcome, outcomeOf } from "../problem/outcome";
import { cachedRegistryOf } from "../process/cached-registries";
import { processStore } from "../process/store";
import { withPatience } from "../waiting/patience";

/** The histories of a page of tags. */
export type Histories = {
  histories: readonly { tag: Tag; history: TagHistory }[];
  /** The last tag of the page if there are more. */
  next: Tag | undefined;
  /** When the registry last said something of them, in milliseconds since 1970. */
  readAt: number;
};

/** A page ends at this many observations, even if it has fewer tags than asked for. */
const MOST_OBSERVATIONS = 5_000;
const TAGS_AT_ONCE = 50;

/**
 * Looks at a repository's list of tags now, and returns the histories of tags after one, by code unit. If the registry
 * fails, what was observed before; its problem, if nothing was.
 */
export async function readHistories(
  region: Region,
  repository: Repository,
  { after, limit }: { after: Tag | undefined; limit: number },
): Promise<Outcome<Histories>> {
  const looking = outcomeOf(cachedRegistryOf(region).tags(repository));
  const early = await withPatience(looking);
  const isKnown = (await processStore().observations.since(region, repository)) !== undefined;
  const outcome = isKnown ? early : (early ?? (await looking));
  if (outcome && !outcome.ok && !isKnown) return outcome;
  const { histories, next } = await readPage(region, repository, after, limit);
  const seen = histories.map(({ history }) => history.at(-1)?.lastSeen ?? 0);
  const readAt = outcome?.ok ? outcome.value.readAt : seen.length > 0 ? Math.max(...seen) : Date.now();
  return { ok: true, value: { histories, next, readAt } };
}

async function readPage(region: Region, repository: Repository, after: Tag | undefined, limit: number) {
  const histories: { tag: Tag; history: TagHistory }[] = [];
  let count = 0;
  let last = after;
  while (true) {
    const most = Math.min(TAGS_AT_ONCE, limit - histories.length);
    // One more tells whether there is a next page.
    const page = { ...(last ? { after: last } : {}), limit: most + 1 };
    const read = await processStore().observations.histories(region, repository, page);
    for (const { tag, observations: history } of read.slice(0, most)) {
      count += history.length;
      histories.push({ tag, history });
    }
    last = histories.at(-1)?.tag;
    if (read.length <= most) return { histories, next: undefined };
    if (histories.length >= limit || count >= MOST_OBSERVATIONS) return { histories, next: last };
  }
}
