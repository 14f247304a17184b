import type { Metadata } from "next";
import { Suspense } from "react";
import { Failure } from "@/components/feedback/lazy-failure.client";
import { ListPages } from "@/components/feedback/list-pages";
import { ReloadWithoutScripts } from "@/components/feedback/reload-without-scripts";
import { Home } from "@/components/home/home";
import { CatalogBrowser } from "@/components/repository/catalog-browser.client";
import { ListSkeleton } from "@/components/ui/list-skeleton";
import { asksForList } from "@/lib/contract/catalog/catalog-page";
import { DECISIVE_HEADERS } from "@/lib/contract/locale/first-visit";
import { readPageQuery } from "@/lib/contract/page/page";
import { catalogPath } from "@/lib/contract/page/page-path";
import { toSearchParams } from "@/lib/contract/page/search-params";
import { translator } from "@/lib/i18n/translator";
import type { Region } from "@/lib/mar/region";
import type { Reading } from "@/lib/server/cached/reading";
import { offerDraft } from "@/lib/server/exchange/draft";
import { catalogView, readCatalogState } from "@/lib/server/page/catalog-view";
import { homeCatalog, regionStates } from "@/lib/server/page/home-view";
import { movedLately } from "@/lib/server/page/moved-lately";
import { newInMar } from "@/lib/server/page/news/new-in-mar";
import { addPageVary, setPageAge, setPageProblem } from "@/lib/server/page/page-status";
import { productNotes } from "@/lib/server/page/product-notes";
import { type Outcome, outcomeOf } from "@/lib/server/problem/outcome";
import { cachedRegistryOf } from "@/lib/server/process/cached-registries";
import { outcomeInWords } from "@/lib/server/resolve/outcome-in-words";
import { resolveInput } from "@/lib/server/resolve/resolve-input";
import { withPatience } from "@/lib/server/waiting/patience";
import { InvalidAnswer } from "./not-found-answer";
import { PaceNotice } from "./pace-notice";
import { pageMetadata } from "./page-metadata";

export async function generateMetadata({ searchParams }: PageProps<"/">): Promise<Metadata> {
  const state = readPageQuery(toSearchParams(await searchParams));
  if (!state.ok) return { title: translator("notFound")("title"), robots: { index: false } };
  return pageMetadata({
    path: catalogPath({ region: state.query.region }),
    description: translator("site")("description"),
  });
}

export default async function CatalogPage({ searchParams }: PageProps<"/">) {
  offerDraft("page");
  const search = toSearchParams(await searchParams);
  // The bare address alone leads a first visit to another language.
  if (search.size === 0) addPageVary(DECISIVE_HEADERS);
  const state = readPageQuery(search);
  if (!state.ok) return <InvalidAnswer problem={state.problem} part={state.part} />;
  const { region } = state.query;
  const catalog = outcomeOf(cachedRegistryOf(region).catalog());
  const early = await withPatience(catalog);
  if (early && !early.ok) setPageProblem(early.problem);
  const readAt = early?.ok ? early.value.readAt : undefined;
  if (readAt !== undefined) setPageAge(readAt);
  const list = <Catalog {...{ region, search, catalog }} />;
  return (
    <>
      <h1 className="mt-2 mb-4 text-balance text-center font-bold text-hero tracking-tight md:mt-8 md:mb-5">
        {translator("site")("tagline")}
      </h1>
      <PaceNotice {...{ region, readAt }} />
      {early ? list : <Suspense fallback={<ListSkeleton />}>{list}</Suspense>}
      {!early && <ReloadWithoutScripts />}
    </>
  );
}

/** Repositories that moved lately on the home page. */
const MOVED = 12;

type Props = { region: Region; search: URLSearchParams; catalog: Promise<Outcome<Reading<readonly string[]>>> };

async function Catalog({ region, search, catalog }: Props) {
  const t = translator("catalog");
  const outcome = await catalog;
  if (!outcome.ok) {
    return (
      <div className="grid gap-8">
        <Failure problem={outcome.problem} region={region} subject={t("title")} />
        <HomePart region={region} />
      </div>
    );
  }
  const view = catalogView(outcome.value, search);
  const state = readCatalogState(search);
  const { q: text } = state;
  const isList = asksForList(state) || view.from > 0;
  // A text that matches no repository may be a whole image name or command, which a form without scripts sends here.
  const named =
    text && view.shown === 0
      ? await withPatience(outcomeOf(resolveInput(text, region).then(outcomeInWords)))
      : undefined;
  return (
    <>
      <CatalogBrowser
        view={view}
        notes={productNotes()}
        {...(named?.ok ? { known: { text, outcome: named.value } } : {})}
      >
        {isList ? undefined : <HomePart region={region} names={outcome.value.value} />}
      </CatalogBrowser>
      {view.rows.length > 0 && (
        <ListPages
          {...{ search, from: view.from, rows: view.rows.length, count: view.shown }}
          previous={t("previous")}
          next={t("next")}
        />
      )}
    </>
  );
}

/** Renders the home page below its search; without names, what does not need the catalog. */
async function HomePart({ region, names }: { region: Region; names?: readonly string[] }) {
  const [moved, news] = await Promise.all([movedLately(region, MOVED), newInMar(region)]);
  return <Home {...{ region, moved, news }} states={regionStates()} catalog={names && homeCatalog(names)} />;
}
