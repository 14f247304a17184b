"use client";

import { memo, useMemo } from "react";
import { useTranslations } from "use-intl";
import type { KnownTags } from "@/lib/browser/known/tag-details";
import type { TagName } from "@/lib/mar/tag/tag-name";
import { tagFacets } from "@/lib/mar/tag-list/facets/facets";
import type { TagFilter, TagOperator } from "@/lib/mar/tag-list/filter/filter-term";
import { useListPlace } from "../list-place.client";
import type { ComparedTags } from "../regions/compared-tags";
import { RegionFacet } from "../regions/region-facet.client";
import type { FilterAddress } from "../use-tag-list-state.client";
import { Facet } from "./facet.client";
import { platformCounts } from "./platform-counts";

export type FacetsProps = {
  names: readonly TagName[] | undefined;
  filter: TagFilter;
  known: KnownTags;
  /** What is known of the tags in the other region, if they are compared. */
  compared: ComparedTags | undefined;
  /** The filter's part of the address. */
  address: FilterAddress;
  /** Adds an operator's value to the filter's text, or removes it. */
  onToggle: (operator: TagOperator, value: string) => void;
};

const OPERATORS = ["ver", "os", "variant", "arch", "date"] as const;

/** Renders the facets, counted from tag names and from the manifests read so far. */
export const TagFacets = memo(function TagFacets({ names, filter, known, compared, address, onToggle }: FacetsProps) {
  const { compares } = useListPlace();
  const { platform, set } = address;
  const t = useTranslations("repository.facets");
  const facets = useMemo(() => names && tagFacets(names, filter), [names, filter]);
  const platforms = useMemo(() => platformCounts(known, platform), [known, platform]);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      {/* Its content arrives later, and must not move what is below. */}
      {compares && (
        <div className="min-h-[7.625rem]">{compared && <RegionFacet compared={compared} address={address} />}</div>
      )}
      {OPERATORS.map((operator) => {
        const values = facets?.[operator] ?? [];
        const named = values.filter(({ value }) => value !== "other");
        if (named.length < 2 && !named.some(({ selected }) => selected)) return null;
        return (
          <Facet
            key={operator}
            title={t(operator)}
            source={t("fromNames")}
            values={named.map((each) => ({ ...each, label: label(operator, each) }))}
            onChoose={(value) => onToggle(operator, value)}
          />
        );
      })}
      {facets && platforms.length > 0 && (
        <Facet
          title={t("platform")}
          source={t("fromManifests", { count: known.resolved })}
          values={platforms.map((each) => ({ ...each, label: each.value }))}
          onChoose={(value) => set({ platform: value === platform ? null : value })}
        />
      )}
    </div>
  );

  function label(operator: (typeof OPERATORS)[number], each: { value: string; preview?: boolean }): string {
    if (each.preview) return t("preview", { version: each.value });
    if (operator === "variant" && each.value === "plain") return t("plain");
    if (operator === "arch" && each.value === "every") return t("every");
    return each.value;
  }
});
