import "server-only";
import { POPULAR_REPOSITORIES } from "@/lib/mar/family/families";
import { startOfDay } from "@/lib/mar/history/day";
import type { ChangedRepository } from "@/lib/mar/history/lately";
import type { Region } from "@/lib/mar/region";
import type { Repository } from "@/lib/oci/name/repository";
import { withoutExchange } from "../exchange/exchange";
import { log } from "../log/log";
import { processStore } from "../process/store";
import { processWide } from "../runtime/process-wide";
import { withPatience } from "../waiting/patience";

/** How long what was found serves all visitors. */
const FRESH_MILLISECONDS = 60_000;
/** How long the very first visitor waits for it. */
const PATIENCE_MILLISECONDS = 100;
/** Changes counted of one repository. */
const MOST_CHANGES = 300;
const NAMED_TAGS = 3;

type Memo = { found: readonly ChangedRepository[]; readAt: number; reading: Promise<void> | undefined };

/**
 * Returns which popular repositories changed lately, according to what was observed: no registry is asked. What is known
 * is at most a minute old, or is read again for the next visitor.
 */
export async function movedLately(region: Region, most: number): Promise<readonly ChangedRepository[]> {
  const memo = processWide<Memo>(`moved lately ${region}`, () => ({
    found: [],
    readAt: Number.NEGATIVE_INFINITY,
    reading: undefined,
  }));
  const isFirst = memo.readAt === Number.NEGATIVE_INFINITY;
  if (Math.abs(Date.now() - memo.readAt) > FRESH_MILLISECONDS)
    memo.reading ??= withoutExchange(() => read(region, memo));
  if (isFirst && memo.reading) await withPatience(memo.reading, PATIENCE_MILLISECONDS);
  return memo.found.slice(0, most);
}

async function read(region: Region, memo: Memo): Promise<void> {
  try {
    const found = await Promise.all(POPULAR_REPOSITORIES.map((each) => lastDay(region, each)));
    memo.found = found.flatMap((each) => each ?? []).sort((a, b) => b.at - a.at);
  } catch (error) {
    log.warn({ region, error: String(error) }, "what moved lately was not read");
  } finally {
    memo.readAt = Date.now();
    memo.reading = undefined;
  }
}

async function lastDay(region: Region, repository: Repository): Promise<ChangedRepository | undefined> {
  const query = { limit: MOST_CHANGES, isBare: true };
  const { changes } = await processStore().observations.changes(region, repository, query);
  const at = changes[0]?.firstSeen;
  if (at === undefined) return undefined;
  const day = startOfDay(at);
  const ofDay = changes.filter(({ firstSeen }) => firstSeen >= day);
  const tags = [...new Set(ofDay.map(({ tag }) => tag))];
  const added = new Set(ofDay.filter(({ change }) => change === "new").map(({ tag }) => tag)).size;
  tags.sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  return { repository, day, at, count: tags.length, added, tags: tags.slice(0, NAMED_TAGS) };
}
