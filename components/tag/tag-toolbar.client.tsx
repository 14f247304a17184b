"use client";

import { memo } from "react";
import { useTranslations } from "use-intl";
import { Segmented } from "@/components/ui/segmented.client";
import { TAG_GROUPS, TAG_SORTS, TAG_VIEWS } from "@/lib/mar/tag-list/arrangement";
import { Choice } from "./choice";
import { FacetsButton } from "./facets-button.client";
import type { FacetsProps } from "./tag-facets.client";
import { useTagArrangement } from "./use-tag-list-state.client";

/** How the list is arranged, and what is wrong with its filter. */
export const TagToolbar = memo(function TagToolbar({ hasMatrix, ...facets }: FacetsProps & { hasMatrix: boolean }) {
  const t = useTranslations("repository");
  const { sort, group, view, choose } = useTagArrangement();
  const { problems } = facets.filter;
  return (
    <>
      <FacetsButton {...facets} />
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
      {problems.length > 0 && (
        <ul className="w-full text-small text-warning" aria-live="polite">
          {problems.map(({ kind, operator, text }) => (
            <li key={`${kind} ${text}`}>{t(`problems.${kind}`, { operator, text })}</li>
          ))}
        </ul>
      )}
    </>
  );
});
