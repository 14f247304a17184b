"use client";

import { memo } from "react";
import { useTranslations } from "use-intl";
import { visibleText } from "@/lib/display/text/visible-text";
import { FacetsButton } from "./facets/facets-button.client";
import type { FacetsProps } from "./facets/tag-facets.client";
import { useListPlace } from "./list-place.client";
import { TagArrangement } from "./tag-arrangement.client";

/** Renders the arrangement of the list, and the errors in its filter. */
export const TagToolbar = memo(function TagToolbar(facets: FacetsProps) {
  const t = useTranslations("repository");
  const { view } = useListPlace();
  const { problems } = facets.filter;
  return (
    <>
      <FacetsButton {...facets} />
      <TagArrangement hasMatrix={view.hasMatrix} />
      {/* Present before it has text, so that screen readers announce it. */}
      <div className="w-full text-small text-warning empty:sr-only" aria-live="polite">
        {problems.length > 0 && (
          <ul>
            {problems.map(({ kind, operator, text }) => (
              <li key={`${kind} ${text}`}>{t(`problems.${kind}`, { operator, text: visibleText(text) })}</li>
            ))}
          </ul>
        )}
      </div>
    </>
  );
});
