"use client";

import { memo, useSyncExternalStore } from "react";
import { useTranslations } from "use-intl";
import { useWhenIdle } from "../details/use-when-idle.client";
import { hasRoomForFacets, watchRoomForFacets } from "./facet-room";
import { TagFacets } from "./lazy-tag-facets.client";
import type { FacetsProps } from "./tag-facets.client";

/** Renders the facets beside the list, on screens with room. They load after the list, which has priority. */
export const TagFacetColumn = memo(function TagFacetColumn({ names, filter, known, ...facets }: FacetsProps) {
  const t = useTranslations("repository.facets");
  const hasRoom = useSyncExternalStore(watchRoomForFacets, hasRoomForFacets, () => true);
  const settled = { names: useWhenIdle(names), filter: useWhenIdle(filter), known: useWhenIdle(known) };
  return (
    <aside
      aria-label={t("title")}
      className="needs-scripting sticky top-0 hidden max-h-[calc(100dvh-8rem)] self-start overflow-y-auto pb-4 lg:block"
    >
      {hasRoom && <TagFacets {...facets} {...settled} />}
    </aside>
  );
});
