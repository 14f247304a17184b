import "server-only";
import type { Problem } from "@/lib/contract/problem";
import type { TagHistory } from "@/lib/mar/history/observation";
import { withLook } from "@/lib/mar/history/with-look";
import type { Region } from "@/lib/mar/region";
import type { Digest } from "@/lib/oci/name/digest";
import type { Repository } from "@/lib/oci/name/repository";
import type { Tag } from "@/lib/oci/name/tag";
import type { Reading } from "../cached/reading";
import { isUnknown, type Outcome, outcomeOf } from "../problem/outcome";
import { cachedRegistryOf } from "../process/cached-registries";
import { processStore } from "../process/store";
import { withPatience } from "../waiting/patience";

/** A tag's history, with today's look if that came in time. */
export type ReadTagHistory = {
  history: TagHistory;
  /** Why today's look failed; `undefined` if it did not, or if it takes longer than anybody waits here. */
  problem: Problem | undefined;
  /** When the registry last said something of the tag, in milliseconds since 1970. */
  readAt: number;
};

/**
 * Looks at a tag now, and returns all that was ever observed of it. If the registry fails, what was observed before;
 * its problem, if nothing was.
 */
export async function readTagHistory(
  region: Region,
  repository: Repository,
  tag: Tag,
): Promise<Outcome<ReadTagHistory>> {
  const looking = outcomeOf(cachedRegistryOf(region).resolution(repository, tag));
  const [early, known] = await Promise.all([withPatience(looking), knownHistory(region, repository, tag)]);
  const outcome = known.length > 0 ? early : (early ?? (await looking));
  if (outcome && !outcome.ok && known.length === 0) return outcome;
  // What the look found is noted while the history is read.
  const before = outcome && isNews(outcome, known) ? await knownHistory(region, repository, tag) : known;
  const history = outcome ? withOutcome(before, outcome) : before;
  const problem = outcome && !outcome.ok && !isUnknown(outcome.problem) ? outcome.problem : undefined;
  return { ok: true, value: { history, problem, readAt: history.at(-1)?.lastSeen ?? Date.now() } };
}

/** Returns what was ever observed of a tag, without a request. */
export function knownHistory(region: Region, repository: Repository, tag: Tag): Promise<TagHistory> {
  return processStore().observations.history(region, repository, tag);
}

function isNews(outcome: Outcome<Reading<Digest>>, history: TagHistory): boolean {
  const last = history.at(-1);
  if (outcome.ok) return last?.digest !== outcome.value.value;
  return isUnknown(outcome.problem) && last?.state !== "gone";
}

function withOutcome(before: TagHistory, outcome: Outcome<Reading<Digest>>): TagHistory {
  if (outcome.ok) return withLook(before, outcome.value.value, outcome.value.readAt);
  return isUnknown(outcome.problem) ? withLook(before, undefined, Date.now()) : before;
}
