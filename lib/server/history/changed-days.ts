import "server-only";
import { dayAfter } from "@/lib/contract/history/asked-time";
import type { Problem } from "@/lib/contract/problem";
import { type ChangedDay, daysInSteps, startOfDay } from "@/lib/mar/history/day";
import type { TagChange } from "@/lib/mar/history/folds";
import type { Region } from "@/lib/mar/region";
import type { Repository } from "@/lib/oci/name/repository";
import type { Tag } from "@/lib/oci/name/tag";
import { inSlices } from "../names/slices";
import { isUnknown, type Outcome, outcomeOf } from "../problem/outcome";
import { cachedRegistryOf } from "../process/cached-registries";
import { processStore } from "../process/store";
import type { ChangeCursor } from "../store/observations/observations";
import { withPatience } from "../waiting/patience";
import { tagAcceptor } from "./tag-acceptor";

/** What a page of a repository's changes shows. Days are their first milliseconds, in UTC. */
export type DaysAsked = {
  q: string;
  /** Only this day. */
  day: number | undefined;
  /** Only days before this one. */
  before: number | undefined;
};

/** A repository's changes by day, the latest first. Times are milliseconds since 1970. */
export type ChangedDays = {
  days: readonly ChangedDay<Tag>[];
  /** Where the page ends: earlier days come before this one. */
  next: number | undefined;
  /** True if the last day has more changes than a page counts. */
  isCut: boolean;
  /** When somebody first looked at a tag of the repository, or never. */
  watchedSince: number | undefined;
  /** Why today's look at the list failed; `undefined` if it did not, or if it takes longer than a page waits. */
  problem: Problem | undefined;
  /** When the list was read, today's look or the last one before. */
  readAt: number | undefined;
};

const MOST_DAYS = 12;
/** Changes read for one page. */
const MOST_CHANGES = 6_000;
const AT_ONCE = 1_500;
/** Each read of a filter that matches little examines thousands of changes. */
const MOST_READS = 5;
/** Above every character that a tag may have, so that nothing of the day itself comes after it. */
const LAST_TAG = "~";

/**
 * Looks at a repository's list of tags now, and returns what changed by day. If the registry fails, what was observed
 * before; its problem, if nothing was.
 */
export async function readChangedDays(
  region: Region,
  repository: Repository,
  asked: DaysAsked,
): Promise<Outcome<ChangedDays>> {
  const cached = cachedRegistryOf(region);
  const looking = outcomeOf(cached.tags(repository));
  const early = await withPatience(looking);
  const watchedSince = await processStore().observations.since(region, repository);
  const outcome = watchedSince === undefined ? (early ?? (await looking)) : early;
  if (outcome && !outcome.ok && watchedSince === undefined) return outcome;
  const list = outcome?.ok ? outcome.value : cached.known.tags(repository);
  const accepts = await tagAcceptor(repository, list?.value, asked.q);
  const { changes, cursor } = await readChanges(region, repository, asked, accepts);
  const problem = outcome && !outcome.ok && !isUnknown(outcome.problem) ? outcome.problem : undefined;
  const page = pageOf(await inSlices(daysInSteps(changes)), cursor);
  return { ok: true, value: { ...page, watchedSince, problem, readAt: list?.readAt } };
}

type Accepts = ((tag: string) => boolean) | undefined;

/** Reads changes until there are more than a page of days. */
async function readChanges(region: Region, repository: Repository, { day, before }: DaysAsked, accepts: Accepts) {
  const changes: TagChange<Tag>[] = [];
  const end = day === undefined ? before : dayAfter(day);
  let cursor: ChangeCursor | undefined = end === undefined ? undefined : { firstSeen: end, tag: LAST_TAG, seq: 0 };
  const days = new Set<number>();
  let reads = 0;
  do {
    reads += 1;
    const read = await processStore().observations.changes(region, repository, {
      limit: AT_ONCE,
      isBare: true,
      ...(accepts ? { accepts } : {}),
      ...(day === undefined ? {} : { since: day }),
      ...(cursor ? { before: cursor } : {}),
    });
    for (const { tag, change, from, to, firstSeen } of read.changes) {
      changes.push({ tag, change, from: from?.digest, to: to?.digest, at: firstSeen });
      days.add(startOfDay(firstSeen));
    }
    cursor = read.next;
  } while (cursor && reads < MOST_READS && changes.length < MOST_CHANGES && days.size <= MOST_DAYS);
  return { changes, cursor };
}

/** Cuts off days beyond a page, and a last day that may be incomplete, unless it is the only one. */
function pageOf(days: readonly ChangedDay<Tag>[], cursor: ChangeCursor | undefined) {
  const isCut = cursor !== undefined && days.length === 1;
  const whole = !cursor || isCut ? days : days.slice(0, -1);
  const shown = whole.slice(0, MOST_DAYS);
  if (!cursor && shown.length === days.length) return { days: shown, next: undefined, isCut };
  const next = shown.at(-1)?.day ?? (cursor && dayAfter(startOfDay(cursor.firstSeen)));
  return { days: shown, next, isCut };
}
