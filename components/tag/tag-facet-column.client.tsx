"use client";

import { memo, useDeferredValue } from "react";
import { useTranslations } from "use-intl";
import { type FacetsProps, TagFacets } from "./tag-facets.client";

/** The facets beside the list, on screens that have room; they follow the list, which comes first. */
export const TagFacetColumn = memo(function TagFacetColumn(facets: FacetsProps) {
  const t = useTranslations("repository.facets");
  const filter = useDeferredValue(facets.filter);
  const version = useDeferredValue(facets.version);
  return (
    <aside
      aria-label={t("title")}
      className="needs-scripting sticky top-0 hidden max-h-dvh self-start overflow-y-auto pb-4 lg:block"
    >
      <TagFacets {...facets} filter={filter} version={version} />
    </aside>
  );
});
