import { Failure } from "@/components/feedback/failure.client";
import { ListPages } from "@/components/feedback/list-pages";
import { CatalogBrowser } from "@/components/repository/catalog-browser.client";
import { readPageQuery } from "@/lib/contract/page";
import { PROBLEM_STATUS } from "@/lib/contract/problem";
import { toSearchParams } from "@/lib/contract/search-params";
import { translator } from "@/lib/i18n/translator";
import { catalogView } from "@/lib/server/catalog-view";
import { outcomeOf } from "@/lib/server/outcome";
import { setPageStatus } from "@/lib/server/page-status";
import { pageRequestId } from "@/lib/server/request-id";
import { snapshotOf } from "@/lib/server/snapshot/snapshots";
import { NotFoundAnswer } from "./not-found-answer";

export default async function CatalogPage({ searchParams }: PageProps<"/">) {
  const search = toSearchParams(await searchParams);
  const state = readPageQuery(search);
  if (!state.ok) return <NotFoundAnswer />;
  const { region } = state.query;
  const t = translator("catalog");
  const catalog = await outcomeOf(snapshotOf(region).catalog(), pageRequestId());
  if (!catalog.ok) setPageStatus(PROBLEM_STATUS[catalog.problem.code]);
  const view = catalog.ok && catalogView(catalog.value, search);
  return (
    <>
      <h1 className="mt-2 mb-4 text-balance text-center font-bold text-hero tracking-tight md:mt-8 md:mb-5">
        {translator("site")("tagline")}
      </h1>
      {view && <CatalogBrowser view={view} />}
      {view && (
        <ListPages
          {...{ search, from: view.from, rows: view.rows.length, count: view.shown }}
          previous={t("previous")}
          next={t("next")}
        />
      )}
      {!catalog.ok && <Failure problem={catalog.problem} region={region} subject={t("title")} />}
    </>
  );
}
