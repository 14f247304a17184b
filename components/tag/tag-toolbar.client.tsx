"use client";

import { CircleHelp } from "lucide-react";
import { useTranslations } from "use-intl";
import { useRegion } from "@/components/region/use-region.client";
import { SearchField } from "@/components/ui/search-field";
import { Segmented } from "@/components/ui/segmented.client";
import { useTypedEarly } from "@/components/ui/use-typed-early.client";
import { DEFAULT_REGION } from "@/lib/mar/region";
import type { TagName } from "@/lib/mar/tag/tag-name";
import { TAG_GROUPS, TAG_SORTS, TAG_VIEWS } from "@/lib/mar/tag-list/arrangement";
import type { TagFilter } from "@/lib/mar/tag-list/filter-term";
import type { TagDetailsStore } from "@/lib/queries/tag-details";
import { Choice } from "./choice";
import { FacetsButton } from "./facets-button.client";
import { FilterHelp } from "./filter-help";
import { useTagListState } from "./use-tag-list-state.client";

const HELP = "tag-filter-help";

type Props = {
  names: readonly TagName[] | undefined;
  filter: TagFilter;
  store: TagDetailsStore;
  version: number;
  hasMatrix: boolean;
};

/** The filter box with its explanation, and how the list is arranged. */
export function TagToolbar({ names, filter, store, version, hasMatrix }: Props) {
  const t = useTranslations("repository");
  const [region] = useRegion();
  const { q, sort, group, view, set, choose } = useTagListState();
  const find = (text: string) => set({ q: text || null });
  const field = useTypedEarly(q, find);
  return (
    <div className="flex flex-wrap items-center gap-2">
      <search className="relative min-w-60 flex-1">
        <form>
          <SearchField
            name="q"
            label={t("filter")}
            placeholder={t("filterPlaceholder")}
            ref={field}
            value={q}
            onChange={({ target }) => find(target.value)}
            className="[&_input]:pr-9"
          />
          {region !== DEFAULT_REGION && <input type="hidden" name="region" value={region} />}
        </form>
        <button
          type="button"
          popoverTarget={HELP}
          aria-label={t("help.button")}
          title={t("help.button")}
          className="absolute top-1/2 right-2 -translate-y-1/2 text-dim hover:text-text"
        >
          <CircleHelp aria-hidden className="size-4" />
        </button>
        <FilterHelp id={HELP} />
      </search>
      <FacetsButton {...{ names, filter, store, version }} text={q} />
      <Choice
        label={t("sort.label")}
        value={sort}
        options={TAG_SORTS.map((value) => ({ value, label: t(`sort.${value}`) }))}
        onChoose={(value) => choose({ sort: value })}
      />
      <Choice
        label={t("group.label")}
        value={group ?? "none"}
        options={(["none", ...TAG_GROUPS] as const).map((value) => ({ value, label: t(`group.${value}`) }))}
        onChoose={(value) => choose({ group: value === "none" ? null : value })}
      />
      {hasMatrix && (
        <Segmented
          label={t("view.label")}
          value={view}
          options={TAG_VIEWS.map((value) => ({ value, label: t(`view.${value}`) }))}
          onChange={(value) => choose({ view: value })}
        />
      )}
      {filter.problems.length > 0 && (
        <ul className="w-full text-small text-warning" aria-live="polite">
          {filter.problems.map(({ kind, operator, text }) => (
            <li key={`${kind} ${text}`}>{t(`problems.${kind}`, { operator, text })}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
