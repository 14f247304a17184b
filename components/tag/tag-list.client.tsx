"use client";

import { useQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { type ReactNode, useMemo } from "react";
import { useTranslations } from "use-intl";
import { SelectionBar } from "@/components/comparison/selection-bar.client";
import { Notice } from "@/components/feedback/notice";
import { useRegion } from "@/components/region/use-region.client";
import { Button } from "@/components/ui/button";
import type { TagListView } from "@/lib/contract/tag-list-view";
import { tagNamesInOrder } from "@/lib/mar/tag/order";
import { parseTagFilter } from "@/lib/mar/tag-list/filter";
import { tagListQuery } from "@/lib/queries/tag-list";
import { TagFacetColumn } from "./tag-facet-column.client";
import { TagFilterField } from "./tag-filter-field.client";
import { TagStatus } from "./tag-status.client";
import { TagTable } from "./tag-table.client";
import { TagToolbar } from "./tag-toolbar.client";
import { useFoundTags } from "./use-found-tags.client";
import { useTagDetails } from "./use-tag-details.client";
import { useTagArrangement, useTagFilter } from "./use-tag-list-state.client";
import { useTagSelection } from "./use-tag-selection.client";

const TagMatrix = dynamic(() => import("./tag-matrix.client").then((module) => module.TagMatrix), { ssr: false });

/**
 * A repository's tags: filter, facets, and a list or a matrix. Until all tags have arrived it shows what the server made for
 * the first paint. `help` explains the filter.
 */
export function TagList({ view, help }: { view: TagListView; help: ReactNode }) {
  const t = useTranslations("repository");
  const { repository } = view;
  const [region] = useRegion();
  const { q: query, platform, typing, toggle, clear } = useTagFilter();
  const { sort, group, view: layout } = useTagArrangement();
  const list = useQuery(tagListQuery(region, repository)).data;
  const names = useMemo(() => list && tagNamesInOrder(list.tags), [list]);
  const filter = useMemo(() => parseTagFilter(query), [query]);
  const { store, version } = useTagDetails(region, repository);
  const { selection, toggle: toggleSelected, clear: clearSelection } = useTagSelection();
  const arrangement = { sort, group: group ?? undefined };
  const { found, rows, restless } = useFoundTags({ names, filter, platform, arrangement, store, version });
  const shown = found?.length ?? view.shown;
  const total = list?.tags.length ?? view.total;
  return (
    <div className="grid gap-x-6 lg:grid-cols-[12.5rem_minmax(0,1fr)]">
      <TagFacetColumn {...{ names, filter, store, version }} onToggle={toggle} />
      <section aria-label={t("tags")} className="min-w-0 lg:col-start-2">
        <div className="flex flex-wrap items-center gap-2">
          <TagFilterField text={query} help={help} {...typing} />
          <TagToolbar {...{ names, filter, store, version }} onToggle={toggle} hasMatrix={view.hasMatrix} />
        </div>
        <TagStatus
          {...{ region, repository, store, version, shown, total, found }}
          readAt={list?.readAt ?? view.readAt}
          now={view.now}
        />
        {layout === "matrix" && found ? (
          <TagMatrix {...{ repository, tags: found }} />
        ) : (
          <TagTable {...{ view, rows, store, version, region, restless, selection }} onToggle={toggleSelected} />
        )}
        {shown === 0 && total > 0 && (
          <Notice title={t("noMatch", { query })}>
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
  );
}
