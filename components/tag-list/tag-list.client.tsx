"use client";

import dynamic from "next/dynamic";
import { type ReactNode, useMemo, useState } from "react";
import { useTranslations } from "use-intl";
import { SelectionBar } from "@/components/comparison/selection-bar.client";
import { Notice } from "@/components/feedback/notice";
import { UnfilteredNote, useHasChanged } from "@/components/feedback/unfiltered-note.client";
import { useRegion } from "@/components/region/use-region.client";
import { Button } from "@/components/ui/button";
import type { TagListView } from "@/lib/contract/page/tag-list-view";
import { visibleText } from "@/lib/display/text/visible-text";
import type { Region } from "@/lib/mar/region";
import { tagNamesInOrder } from "@/lib/mar/tag/order/order";
import { parseTagFilter } from "@/lib/mar/tag-list/filter/filter";
import { isSuggested } from "@/lib/mar/tag-list/rows";
import { suggestedOrder } from "@/lib/mar/tag-list/suggested";
import type { Tag } from "@/lib/oci/name/tag";
import { useTagDetails } from "./details/use-tag-details.client";
import { TagFacetColumn } from "./facets/tag-facet-column.client";
import { ListPlaceProvider } from "./list-place.client";
import type { ComparedTags } from "./regions/compared-tags";
import { TagTable } from "./table/tag-table.client";
import { TagFilterField } from "./tag-filter-field.client";
import { TagStatus } from "./tag-status.client";
import { TagToolbar } from "./tag-toolbar.client";
import { useFoundTags } from "./use-found-tags.client";
import { useTagList } from "./use-tag-list.client";
import { type FilterAddress, useFilterAddress, useTagArrangement, useTagFilter } from "./use-tag-list-state.client";
import { useTagSelection } from "./use-tag-selection.client";

const TagMatrix = dynamic(() => import("./matrix/tag-matrix.client").then((module) => module.TagMatrix), {
  ssr: false,
});
// Only visitors who compare need it, and it must not delay the list.
const RegionComparer = dynamic(
  () => import("./regions/region-comparer.client").then((module) => module.RegionComparer),
  {
    ssr: false,
  },
);

type Props = { view: TagListView; help: ReactNode };
type Address = {
  region: Region;
  filterAddress: FilterAddress;
  arranged: ReturnType<typeof useTagArrangement>;
};

/**
 * Renders a repository's tags: filter, facets, and a list or a matrix. Until all tags have arrived it shows the
 * server's first paint. `help` explains the filter.
 */
export function TagList(props: Props) {
  const [region] = useRegion();
  const filterAddress = useFilterAddress();
  const arranged = useTagArrangement();
  return <FilteredTags {...props} {...{ region, filterAddress, arranged }} />;
}

/** Rendered for each typed key, independently of the address. */
function FilteredTags({ view, help, region, filterAddress, arranged }: Props & Address) {
  const t = useTranslations("repository");
  const { repository, suggestion } = view;
  const { sort, group, view: layout } = arranged;
  const arrangement = { sort, group: group ?? undefined };
  const isPlain = !filterAddress.q && !filterAddress.platform && !filterAddress.regions && layout === "list";
  const { list, isLost } = useTagList(region, repository, !isPlain || !isSuggested(arrangement));
  const total = list?.tags.length ?? view.total;
  const { q: query, platform, regions, typing, toggle, compare, clear } = useTagFilter(filterAddress, total);
  const suggests = isSuggested(arrangement) && layout === "list";
  const byVersion = useMemo(() => list && tagNamesInOrder(list.tags), [list]);
  const names = useMemo(
    () => (suggests && byVersion ? suggestedOrder(byVersion, suggestion) : byVersion),
    [suggests, byVersion, suggestion],
  );
  const filter = useMemo(() => parseTagFilter(query), [query]);
  const { store, known } = useTagDetails(region, repository);
  const { selection, toggle: onSelect, clear: clearSelection } = useTagSelection();
  const [compared, setCompared] = useState<ComparedTags>();
  const [visible, setVisible] = useState<readonly Tag[]>([]);
  const compares = regions !== null;
  const outcome = regions === null || regions === "compared" ? undefined : regions;
  const { found, rows, restless } = useFoundTags({
    ...{ names, filter, platform, outcome, compared, arrangement, known },
  });
  const shown = found?.length ?? view.shown;
  const hasChanged = useHasChanged(view, [query, platform, regions, sort, group, layout].join(" "));
  const place = useMemo(
    () => ({ region, repository, view, store, compares, restless, onSelect }),
    [region, repository, view, store, compares, restless, onSelect],
  );
  const facets = { names, filter, known, compared, address: filterAddress, onToggle: toggle };
  return (
    <ListPlaceProvider place={place}>
      <div className="grid gap-x-6 lg:grid-cols-[12.5rem_minmax(0,1fr)]">
        <TagFacetColumn {...facets} />
        <section aria-label={t("tags")} className="min-w-0 lg:col-start-2">
          <div className="flex flex-wrap items-center gap-2">
            <TagFilterField text={filterAddress.q} help={help} {...typing} />
            <TagToolbar {...facets} />
          </div>
          <TagStatus
            {...{ known, shown, total, found, compared }}
            onCompare={compare}
            readAt={list?.readAt ?? view.readAt}
          />
          {isLost && hasChanged && <UnfilteredNote />}
          {compares && (
            <p className="needs-scripting mb-0.5 flex min-h-12 flex-wrap items-center gap-x-3 px-1.5 text-dim text-small sm:min-h-6">
              <RegionComparer known={known} tags={visible} onCompared={setCompared} />
            </p>
          )}
          {layout === "matrix" && found ? (
            <TagMatrix tags={found} />
          ) : (
            <TagTable {...{ rows, known, selection, compared }} onVisible={setVisible} />
          )}
          {shown === 0 && total > 0 && (
            <Notice title={query ? t("noMatch", { query: visibleText(query) }) : t("noMatchChosen")}>
              <p>{t("noMatchAdvice")}</p>
              <Button className="mt-3" onClick={clear}>
                {t("clear")}
              </Button>
            </Notice>
          )}
          <SelectionBar {...{ repository, region, selection }} onClear={clearSelection} />
          {total === 0 && <Notice title={t("empty")}>{t("emptyAdvice")}</Notice>}
        </section>
      </div>
    </ListPlaceProvider>
  );
}
