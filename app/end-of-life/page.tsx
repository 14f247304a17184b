import type { Metadata } from "next";
import { Suspense } from "react";
import { ReloadWithoutScripts } from "@/components/feedback/reload-without-scripts";
import { EndForm } from "@/components/life/end-form";
import { ListSkeleton } from "@/components/ui/list-skeleton";
import { belowBase } from "@/lib/contract/base/base-path.mjs";
import { endFeedPath, FEED_TYPES, type FeedForm } from "@/lib/contract/feed-path";
import { endOfLifePath, readEndOfLifeState } from "@/lib/contract/life/end-of-life-page";
import { readPageQuery } from "@/lib/contract/page/page";
import { toSearchParams } from "@/lib/contract/page/search-params";
import { requestLocale } from "@/lib/i18n/request-locale";
import { translator } from "@/lib/i18n/translator";
import type { Region } from "@/lib/mar/region";
import { readEndOfLife } from "@/lib/server/life/end-of-life";
import { setPageAge, setPageProblem } from "@/lib/server/page/page-status";
import { outcomeOf } from "@/lib/server/problem/outcome";
import { withPatience } from "@/lib/server/waiting/patience";
import { InvalidAnswer } from "../not-found-answer";
import { pageMetadata } from "../page-metadata";
import { EndBody } from "./end-body";

/** Lines of one page. */
const LINES = 60;

export async function generateMetadata({ searchParams }: PageProps<"/end-of-life">): Promise<Metadata> {
  const search = toSearchParams(await searchParams);
  const state = readPageQuery(search);
  if (!state.ok) return { title: translator("notFound")("title"), robots: { index: false } };
  const t = translator("endOfLife");
  const { region } = state.query;
  const path = endOfLifePath({ region });
  return {
    ...pageMetadata({ path, title: t("heading"), description: t("explain"), types: feedTypes(region) }),
    ...(search.size > 0 ? { robots: { index: false } } : {}),
  };
}

/** Returns the links to the feeds by media type: readers of feeds find them there. */
function feedTypes(region: Region) {
  const t = translator("endOfLife.feed");
  const link = (form: FeedForm) => [{ url: belowBase(endFeedPath(form, region, requestLocale())), title: t("title") }];
  return { [FEED_TYPES.atom]: link("atom"), [FEED_TYPES.json]: link("json") };
}

/** The page of version lines whose support has ended or ends soon. It is made anew each time, as the index grows. */
export default async function EndOfLifePage({ searchParams }: PageProps<"/end-of-life">) {
  const search = toSearchParams(await searchParams);
  const state = readPageQuery(search);
  if (!state.ok) return <InvalidAnswer problem={state.problem} part={state.part} />;
  const { region } = state.query;
  const { q, within, after } = readEndOfLifeState(search);
  const reading = outcomeOf(readEndOfLife(region, { q, within, after, limit: LINES }));
  const early = await withPatience(reading);
  if (early && !early.ok) setPageProblem(early.problem);
  const readAt = early?.ok ? early.value.indexed.readAt : undefined;
  if (readAt) setPageAge(Date.parse(readAt));
  const body = <EndBody {...{ region, q, within, reading }} />;
  return (
    <>
      <EndForm {...{ region, q, within }} />
      {early ? body : <Suspense fallback={<ListSkeleton />}>{body}</Suspense>}
      {!early && <ReloadWithoutScripts />}
    </>
  );
}
