"use client";

import { useQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useQueryStates } from "nuqs";
import { type ComponentProps, type ReactNode, useMemo, useRef } from "react";
import { useTranslations } from "use-intl";
import { HiddenState } from "@/components/address/hidden-state";
import { Age } from "@/components/feedback/age.client";
import { Notice } from "@/components/feedback/notice";
import { useRegion } from "@/components/region/use-region.client";
import { Button } from "@/components/ui/button";
import { SearchField } from "@/components/ui/search-field";
import { useTypedText } from "@/components/ui/use-typed-text.client";
import { useVirtualRows } from "@/components/ui/use-virtual-rows.client";
import { catalogQuery } from "@/lib/browser/api/catalog";
import type { CatalogView, ProductNotes } from "@/lib/contract/page/catalog-view";
import { pageEntries } from "@/lib/contract/page/page-path";
import { keyInAddress, listState, pageState } from "@/lib/contract/page/page-state";
import { cutText } from "@/lib/display/text/cut-text";
import { visibleText } from "@/lib/display/text/visible-text";
import { namespaceOf, namespacesOf } from "@/lib/mar/name/namespace";
import { repositorySearch } from "@/lib/mar/repository-search";
import { NamespaceList } from "./namespace-list.client";
import { RepositoryRow } from "./repository-row";
import { SearchNote } from "./search-note";

// Loaded only if no repository matches: it reads everything else that a text can name.
const InputOffer = dynamic(() => import("@/components/palette/input-offer.client").then((module) => module.InputOffer));

/** Longest quotation of a search, in characters. */
const QUOTED_LENGTH = 120;

type Props = {
  view: CatalogView;
  notes: ProductNotes;
  known?: ComponentProps<typeof InputOffer>["known"];
  /** What comes before the list, unless somebody searches. */
  children?: ReactNode;
};

/** Renders the catalog with its search. Until the whole catalog has loaded, it shows the server's first paint. */
export function CatalogBrowser({ view, notes, known, children }: Props) {
  const t = useTranslations("catalog");
  const [region] = useRegion();
  const [{ q, namespace }, setState] = useQueryStates({ q: pageState.q, namespace: listState.namespace });
  const catalog = useQuery(catalogQuery(region)).data;
  const { text: query, field, type, replace } = useTypedText(q);
  const clear = () => {
    replace("");
    setState({ q: null, namespace: null });
  };
  const search = useMemo(() => catalog && repositorySearch(catalog.names), [catalog]);
  const namespaces = useMemo(() => (catalog ? namespacesOf(catalog.names) : view.namespaces), [catalog, view]);
  const all = useMemo(() => search?.find(query), [search, query]);
  const found = useMemo(
    () => all?.names.filter((name) => !namespace || namespaceOf(name) === namespace),
    [all, namespace],
  );
  const understood = all ?? view.understood;
  const isSearching = (all ? query : q).trim() !== "";
  // A pasted message or file is not quoted in full.
  const { text: beginning, more } = cutText(query, QUOTED_LENGTH);
  const quoted = visibleText(more > 0 ? `${beginning}…` : query);
  const shown = found?.length ?? view.shown;
  const total = catalog?.names.length ?? view.total;
  const list = useRef<HTMLUListElement>(null);
  const { start, end } = useVirtualRows({ count: shown, rowHeight: "--row-repository", list, from: view.from });
  const from = found ? start : view.from;
  const rows = found ? found.slice(start, end) : view.rows;
  return (
    <div className="grid gap-x-8 md:grid-cols-[13rem_1fr]">
      <search className="mx-auto mb-6 w-full max-w-2xl md:col-span-2">
        <form action="/">
          <SearchField
            size="large"
            name={keyInAddress("q")}
            data-catalog-search
            aria-keyshortcuts="/"
            label={t("search")}
            placeholder={t("placeholder")}
            ref={field}
            defaultValue={q}
            onChange={type}
          />
          <HiddenState entries={pageEntries({ region })} />
          <SearchNote
            first={isSearching ? (found ? found[0] : view.first) : undefined}
            leftOut={understood.leftOut}
            notes={notes}
          />
        </form>
      </search>
      <div hidden={isSearching} className="min-w-0 md:col-span-2">
        {children}
      </div>
      <NamespaceList namespaces={namespaces} chosen={namespace} onChoose={(name) => setState({ namespace: name })} />
      <section aria-label={t("list")} className="min-w-0 md:col-start-2">
        <p className="mb-1 flex flex-wrap gap-x-3 px-1 text-dim text-small">
          <span aria-live="polite">{t("count", { shown, total })}</span>
          <span>
            {t("read")} <Age at={catalog?.readAt ?? view.readAt} now={view.now} />
          </span>
        </p>
        <ul ref={list}>
          <li aria-hidden className="row-spacer" style={{ height: `calc(var(--row-repository) * ${from})` }} />
          {rows.map((name, index) => (
            <RepositoryRow
              key={name}
              name={name}
              query={query}
              understood={understood}
              position={from + index}
              count={shown}
            />
          ))}
          <li
            aria-hidden
            className="row-spacer"
            style={{ height: `calc(var(--row-repository) * ${Math.max(0, shown - from - rows.length)})` }}
          />
        </ul>
        {shown === 0 && total > 0 && (
          <Notice title={namespace ? t("noMatchIn", { namespace, query: quoted }) : t("noMatch", { query: quoted })}>
            <InputOffer text={query} region={region} known={known} />
            <p>{t("noMatchAdvice", { example: "/dotnet/aspnet" })}</p>
            <Button className="mt-3" onClick={clear}>
              {t("clear")}
            </Button>
          </Notice>
        )}
        {total === 0 && <Notice title={t("empty")}>{t("emptyAdvice")}</Notice>}
      </section>
    </div>
  );
}
