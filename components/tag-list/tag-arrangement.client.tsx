"use client";

import { memo } from "react";
import { useTranslations } from "use-intl";
import { Segmented } from "@/components/ui/segmented.client";
import { TAG_GROUPS, TAG_SORTS, TAG_VIEWS } from "@/lib/mar/tag-list/arrangement";
import { Choice } from "./choice";
import { useTagArrangement } from "./use-tag-list-state.client";

/** Renders the arrangement of the list. */
export const TagArrangement = memo(function TagArrangement({ hasMatrix }: { hasMatrix: boolean }) {
  const t = useTranslations("repository");
  const { sort, group, view, choose } = useTagArrangement();
  return (
    <>
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
    </>
  );
});
