import { keyInAddress } from "@/lib/contract/page/page-state";
import { nearRegion } from "@/lib/i18n/page-languages";
import { requestPage } from "@/lib/i18n/request-locale";
import { translator } from "@/lib/i18n/translator";
import { REGION_HOSTS } from "@/lib/mar/region";
import { RegionChoiceLink } from "./region-choice-link.client";

/**
 * Suggests the region that readers of the page's language may be in; renders nothing in other languages. The style sheet
 * hides it while that region is chosen.
 */
export function RegionHint() {
  const near = nearRegion();
  if (!near) return null;
  const t = translator("region");
  const search = new URLSearchParams(requestPage().split("?")[1]);
  search.set(keyInAddress("region"), near);
  return (
    <p data-region-hint={near} className="page flex flex-wrap justify-end gap-x-2 pb-1.5 text-dim text-note">
      {t("hint", { host: REGION_HOSTS[near].registry })}
      <RegionChoiceLink region={near} href={`?${search}`} className="text-accent underline">
        {t("switch", { region: t(near) })}
      </RegionChoiceLink>
    </p>
  );
}
