import { notFound } from "next/navigation";
import { Failure } from "@/components/feedback/failure.client";
import { ListPages } from "@/components/feedback/list-pages";
import { CatalogBrowser } from "@/components/repository/catalog-browser.client";
import { readPageQuery } from "@/lib/contract/page";
import { toSearchParams } from "@/lib/contract/search-params";
import { translator } from "@/lib/i18n/translator";
import { catalogView } from "@/lib/server/catalog-view";
import { outcomeOf } from "@/lib/server/outcome";
import { pageRequestId } from "@/lib/server/request-id";
import { snapshotOf } from "@/lib/server/snapshot/snapshots";

export default async function CatalogPage({ searchParams }: PageProps<"/">) {
  const search = toSearchParams(await searchParams);
  const state = readPageQuery(search);
  if (!state.ok) notFound();
  const { region } = state.query;
  const t = translator("catalog");
  const catalog = await outcomeOf(snapshotOf(region).catalog(), pageRequestId());
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
