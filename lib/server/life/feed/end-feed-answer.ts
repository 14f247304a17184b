import "server-only";
import { FEED_TYPES, type FeedForm } from "@/lib/contract/feed-path";
import { requestLocale } from "@/lib/i18n/request-locale";
import { DAY_MILLISECONDS } from "@/lib/mar/history/lately";
import type { Region } from "@/lib/mar/region";
import { TAGS } from "../../cached/freshness";
import { atomText } from "../../feed/atom";
import { jsonFeedText } from "../../feed/json-feed";
import { keptFeed, type WrittenFeed } from "../../feed/kept-feeds";
import { entityTag } from "../../http/caching";
import { validatedResponse } from "../../http/changing-response";
import { RegistryFailure } from "../../problem/registry-failure";
import { processStore, storeStatus } from "../../process/store";
import { currentOrigin } from "../../visitor/current-origin";
import { takeVisitorTurn } from "../../visitor/visitor-rate";
import { summedUp } from "../summed-up";
import { endFeed } from "./end-feed";
import { MILESTONES, milestonesOf } from "./milestones";

/** Longest answer, in bytes. */
const MOST_BYTES = 1_000_000;
/** Entries of a feed, and lines read for them. */
const MOST_ENTRIES = 100;
const MOST_LINES = 2_000;
const WRITERS = { atom: atomText, json: jsonFeedText } as const;

/**
 * Answers with the feed of ends of support in a region.
 * @throws RegistryFailure `rate-limited`; `no-answer` without the store: a feed without entries would say that nothing ends
 */
export async function answerEndFeed(request: Request, region: Region, form: FeedForm): Promise<Response> {
  const origin = currentOrigin() ?? new URL(request.url).origin;
  const { text, etag, readAt } = await keptFeed(`end-of-life ${form} ${requestLocale()} ${origin} ${region}`, () =>
    writeFeed(form, region, origin),
  );
  return validatedResponse(
    request,
    // No date: a repository that is read late brings entries that are older than those told before.
    { body: () => text, etag, readAt, freshness: TAGS },
    { "Content-Type": `${FEED_TYPES[form]}; charset=utf-8` },
  );
}

async function writeFeed(form: FeedForm, region: Region, origin: string): Promise<WrittenFeed> {
  await takeVisitorTurn();
  await summedUp(region);
  const now = Date.now();
  const until = new Date(now + MILESTONES[0] * DAY_MILLISECONDS).toISOString().slice(0, 10);
  const { summaries } = processStore();
  const [lines, { repositories, madeAt }] = await Promise.all([
    summaries.latestEnds(region, until, MOST_LINES),
    summaries.progress(region, now),
  ]);
  if (storeStatus().state === "lost") {
    throw new RegistryFailure(
      "no-answer",
      `the index of the region ${region} cannot be read: nothing is known of any end`,
    );
  }
  const isEmpty = repositories === 0;
  const feed = endFeed(milestonesOf(lines, now, MOST_ENTRIES), form, { origin, region, now, isEmpty });
  const text = WRITERS[form](feed, MOST_BYTES);
  return { text, etag: entityTag(text), changedAt: feed.updated, readAt: madeAt ?? now };
}
