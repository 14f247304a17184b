"use client";

import { useTranslations } from "use-intl";
import { REGION_OUTCOMES } from "@/lib/contract/region/region-outcome";
import { Facet } from "../facets/facet.client";
import type { FilterAddress } from "../use-tag-list-state.client";
import type { ComparedTags } from "./compared-tags";

type Props = { compared: ComparedTags; address: FilterAddress };

/** Renders the choice of tags by how the regions compare, as far as that is known. */
export function RegionFacet({ compared: { counts }, address: { regions: chosen, set } }: Props) {
  const t = useTranslations("regions");
  const count = REGION_OUTCOMES.reduce((sum, outcome) => sum + counts[outcome], 0);
  return (
    <Facet
      title={t("title")}
      source={t("fromCompared", { count })}
      values={REGION_OUTCOMES.map((value) => ({
        value,
        label: t(`outcome.${value}`),
        count: counts[value],
        selected: value === chosen,
      }))}
      onChoose={(value) => {
        const outcome = REGION_OUTCOMES.find((each) => each === value);
        set({ regions: outcome && outcome !== chosen ? outcome : "compared" });
      }}
    />
  );
}
