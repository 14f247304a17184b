"use client";

import { useQueryStates } from "nuqs";
import { type ComponentProps, type ReactNode, useMemo } from "react";
import { useTranslations } from "use-intl";
import { HiddenState } from "@/components/address/hidden-state";
import { useFirstUse } from "@/components/address/use-first-use.client";
import { usePagePath } from "@/components/address/use-page-path.client";
import { UnfilteredNote, useHasChanged } from "@/components/feedback/unfiltered-note.client";
import { useInEnglish } from "@/components/language/use-in-english.client";
import { useRegion } from "@/components/region/use-region.client";
import { SearchField } from "@/components/ui/search-field";
import { useTypedText } from "@/components/ui/use-typed-text.client";
import { asksForList, catalogState } from "@/lib/contract/catalog/catalog-page";
import type { CatalogView, ProductNotes } from "@/lib/contract/catalog/catalog-view";
import { CATALOG_PATH, pageEntries } from "@/lib/contract/page/page-path";
import { keyInAddress } from "@/lib/contract/page/page-state";
import { isInNamespace } from "@/lib/mar/name/namespace";
import { EveryNamespace } from "./every-namespace.client";
import { HomeSlot } from "./home-slot.client";
import { NamespaceList } from "./namespace-list.client";
import { RepositoryList } from "./repository-list.client";
import { SearchNote } from "./search-note";
import { useWholeCatalog } from "./use-whole-catalog.client";

type Props = {
  view: CatalogView;
  notes: ProductNotes;
  known?: ComponentProps<typeof RepositoryList>["known"];
  /** What the page shows as long as nobody asks for a list; left out of a page that was opened as one. */
  children?: ReactNode;
};

/**
 * Renders the search, and below it the home page or a list of repositories. Until the whole catalog has loaded, the
 * list is the server's first paint.
 */
export function CatalogBrowser({ view, notes, known, children }: Props) {
  const t = useTranslations("catalog");
  const [region] = useRegion();
  const pagePath = usePagePath();
  const [{ q, namespace, browse }, setState] = useQueryStates(catalogState);
  // While the router waits for the home page, React holds back what is typed with it.
  const { text: query, field, type, announce, replace } = useTypedText(q, { atOnce: children === undefined });
  const isUsed = useFirstUse();
  const { catalog, isLost } = useWholeCatalog(region, isUsed || query !== q);
  const clear = () => {
    replace("");
    setState({ q: null, namespace: null });
  };
  const inEnglish = useInEnglish(query);
  const search = useMemo(() => inEnglish && catalog?.search(inEnglish), [catalog, inEnglish]);
  const namespaces = catalog?.namespaces ?? view.namespaces;
  const all = useMemo(() => search?.find(query), [search, query]);
  const found = useMemo(
    () => all?.names.filter((name) => !namespace || isInNamespace(name, namespace)),
    [all, namespace],
  );
  const understood = all ?? view.understood;
  const text = all ? query : q;
  const isSearching = text.trim() !== "";
  const isAsked = asksForList({ q: text, namespace, browse }) || view.from > 0;
  // A page that came without the home page shows the whole list until it has it.
  const isList = isAsked || children === undefined;
  const shown = found?.length ?? view.shown;
  const total = catalog?.names.length ?? view.total;
  const isIgnored = useHasChanged(view, `${query} ${namespace}`) && isLost;
  return (
    <div className="grid gap-x-8 md:grid-cols-[13rem_1fr]">
      <search className="mx-auto mb-6 w-full max-w-2xl md:col-span-2">
        <form action={pagePath(CATALOG_PATH)}>
          <SearchField
            size="large"
            name={keyInAddress("q")}
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
      {/* Said outside of the list, which is not there before somebody asks for it. */}
      <p aria-live="polite" className="sr-only">
        {isList && t("count", { shown, total })}
      </p>
      {isIgnored && (
        <div className="mb-4 md:col-span-2">
          <UnfilteredNote />
        </div>
      )}
      <HomeSlot home={children} isWanted={!isAsked} onAsk={announce} />
      {isList && (
        <>
          <NamespaceList
            namespaces={namespaces}
            chosen={namespace}
            onChoose={(name) => setState({ namespace: name, browse: name || isSearching ? null : "all" })}
          />
          <div className="min-w-0 md:col-start-2">
            {namespace && <EveryNamespace namespace={namespace} q={query} />}
            <RepositoryList
              {...{ view, catalog, found, understood, known }}
              asked={{ query, marked: inEnglish?.(query) ?? query, namespace }}
              onClear={clear}
            />
          </div>
        </>
      )}
    </div>
  );
}
