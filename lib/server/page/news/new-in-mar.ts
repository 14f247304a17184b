import "server-only";
import type { NewInMar } from "@/lib/contract/catalog/new-in-mar";
import { DAY_MILLISECONDS } from "@/lib/mar/history/lately";
import type { Region } from "@/lib/mar/region";
import { limitDraft } from "../../exchange/draft";
import { withoutExchange } from "../../exchange/exchange";
import { summedUp } from "../../life/summed-up";
import { log } from "../../log/log";
import { processStore } from "../../process/store";
import { processWide } from "../../runtime/process-wide";
import { settings } from "../../settings/settings";
import { withPatience } from "../../waiting/patience";
import { familiesNews } from "./families-news";

/** How long what was found serves all visitors: while the index grows, and later, in milliseconds. */
const FRESH = { growing: 10_000, whole: 60_000 };
/** How long a visitor waits for it where nothing is known, or only what is old, in milliseconds. */
const PATIENCE = 100;
/** What is older is worth waiting for, in milliseconds: nobody has asked for long. */
const OLD = 5 * 60_000;
/** Repositories and days looked at, and repositories shown. */
const MOST_CHANGED = 400;
const MOST_SHOWN = 12;
const MOST_ADDED = 5;
/** How long a repository is new, in milliseconds. */
const NEW = 30 * DAY_MILLISECONDS;

type Memo = { found: NewInMar | undefined; readAt: number; fresh: number; reading: Promise<void> | undefined };

/**
 * Returns what is new in a region according to the index; `undefined` where no background reader fills it, or it is empty. What was
 * found a moment ago serves all visitors, without a question to the database, and is read again for the next.
 */
export async function newInMar(region: Region): Promise<NewInMar | undefined> {
  if (!settings().reader.isOn) return undefined;
  const memo = processWide<Memo>(`new in MAR ${region}`, () => ({
    found: undefined,
    readAt: Number.NEGATIVE_INFINITY,
    fresh: FRESH.growing,
    reading: undefined,
  }));
  const age = Math.abs(Date.now() - memo.readAt);
  if (age > memo.fresh) memo.reading ??= withoutExchange(() => read(region, memo));
  if (age > OLD && memo.reading) await withPatience(memo.reading, PATIENCE);
  // A page that is kept says what is new no longer than this.
  limitDraft(memo.readAt + memo.fresh);
  return memo.found;
}

async function read(region: Region, memo: Memo): Promise<void> {
  try {
    await summedUp(region);
    const now = Date.now();
    const { index, observations, summaries } = processStore();
    const [lately, added, progress, counts, coverage] = await Promise.all([
      observations.lately(region, { limit: MOST_CHANGED }),
      summaries.newRepositories(region, { since: now - NEW, limit: MOST_ADDED }),
      summaries.progress(region, now),
      summaries.counts(region),
      index.coverage(region),
    ]);
    const { repositories, tags, left } = progress;
    const { of, readAt } = coverage;
    memo.fresh = left > 0 || of === undefined || repositories < of ? FRESH.growing : FRESH.whole;
    const holdings = {
      ...{ ...counts, repositories, tags },
      ...(of === undefined ? {} : { of }),
      ...(readAt === undefined ? {} : { readAt }),
    };
    memo.found =
      repositories === 0
        ? undefined
        : {
            families: familiesNews(lately.repositories, MOST_SHOWN),
            added,
            holdings: counts.images > 0 ? holdings : undefined,
          };
  } catch (error) {
    log.warn({ region, error: String(error) }, "what is new was not read");
  } finally {
    memo.readAt = Date.now();
    memo.reading = undefined;
  }
}
