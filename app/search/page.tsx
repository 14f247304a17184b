import type { Metadata } from "next";
import { Suspense } from "react";
import { ReloadWithoutScripts } from "@/components/feedback/reload-without-scripts";
import { SearchForm } from "@/components/search/search-form";
import { ListSkeleton } from "@/components/ui/list-skeleton";
import { readPageQuery } from "@/lib/contract/page/page";
import { toSearchParams } from "@/lib/contract/page/search-params";
import { readSearchState, searchPath } from "@/lib/contract/search/search-page";
import { translator } from "@/lib/i18n/translator";
import { setPageAge, setPageProblem } from "@/lib/server/page/page-status";
import { outcomeOf } from "@/lib/server/problem/outcome";
import { findInIndex } from "@/lib/server/search/find";
import { withPatience } from "@/lib/server/waiting/patience";
import { InvalidAnswer } from "../not-found-answer";
import { pageMetadata } from "../page-metadata";
import { SearchBody } from "./search-body";

export async function generateMetadata({ searchParams }: PageProps<"/search">): Promise<Metadata> {
  const search = toSearchParams(await searchParams);
  const state = readPageQuery(search);
  if (!state.ok) return { title: translator("notFound")("title"), robots: { index: false } };
  const t = translator("search");
  const path = searchPath({ region: state.query.region });
  return {
    ...pageMetadata({ path, title: t("heading"), description: t("explain") }),
    ...(search.size > 0 ? { robots: { index: false } } : {}),
  };
}

/** The page of a search for tags and digests in all that the index has. It is made anew each time, as the index grows. */
export default async function SearchPage({ searchParams }: PageProps<"/search">) {
  const search = toSearchParams(await searchParams);
  const state = readPageQuery(search);
  if (!state.ok) return <InvalidAnswer problem={state.problem} part={state.part} />;
  const { region } = state.query;
  const { q, after } = readSearchState(search);
  const reading = outcomeOf(findInIndex(region, { q, after }));
  const early = await withPatience(reading);
  if (early && !early.ok) setPageProblem(early.problem);
  const readAt = early?.ok ? early.value.indexed.readAt : undefined;
  if (readAt) setPageAge(Date.parse(readAt));
  const body = <SearchBody {...{ region, q, after, reading }} />;
  return (
    <>
      <SearchForm region={region} q={q} />
      {early ? body : <Suspense fallback={<ListSkeleton />}>{body}</Suspense>}
      {!early && <ReloadWithoutScripts />}
    </>
  );
}
