"use client";

import { useQueryStates } from "nuqs";
import { useTranslations } from "use-intl";
import { PageLink } from "@/components/address/page-link.client";
import { usePagePath } from "@/components/address/use-page-path.client";
import { usePlainPath } from "@/components/address/use-plain-path.client";
import { useRegion } from "@/components/region/use-region.client";
import { asksForList, catalogState } from "@/lib/contract/catalog/catalog-page";
import { latelyPath } from "@/lib/contract/page/history-page";
import { CATALOG_PATH, catalogListPath, checkPath, ENDPOINTS_PATH, pageQuery } from "@/lib/contract/page/page-path";
import { searchPath } from "@/lib/contract/search/search-page";
import { DEFAULT_REGION } from "@/lib/mar/region";

const LINK =
  "inline-flex h-8 items-center rounded-control px-2 text-dim text-small hover:bg-panel max-[22rem]:px-1.5 hover:text-text aria-[current]:bg-panel aria-[current]:text-text";

/** Renders the links to what this site has besides its search. On narrow screens they have a line of their own. */
export function MainNavigation() {
  const t = useTranslations("site.navigation");
  const [region] = useRegion();
  const path = usePlainPath();
  const pagePath = usePagePath();
  const [catalog] = useQueryStates(catalogState);
  const current = (isCurrent: boolean) => (isCurrent ? ({ "aria-current": "page" } as const) : {});
  return (
    <nav aria-label={t("label")} className="order-[10000] -mx-2 w-[calc(100%+1rem)] lg:order-none lg:mx-0 lg:w-auto">
      <ul className="flex flex-wrap">
        <li>
          <PageLink
            href={catalogListPath({ region })}
            className={LINK}
            {...current(path === CATALOG_PATH && asksForList(catalog))}
          >
            {t("catalog")}
          </PageLink>
        </li>
        <li>
          <PageLink
            href={checkPath({ region })}
            aria-label={t("files")}
            className={LINK}
            {...current(path === "/check")}
          >
            {t("check")}
          </PageLink>
        </li>
        <li>
          <PageLink
            href={searchPath({ region })}
            aria-label={t("allTags")}
            className={LINK}
            {...current(path === searchPath({ region: DEFAULT_REGION }))}
          >
            {t("tags")}
          </PageLink>
        </li>
        <li>
          <PageLink
            href={latelyPath({ region })}
            aria-label={t("histories")}
            className={LINK}
            {...current(path === latelyPath({ region: DEFAULT_REGION }))}
          >
            {t("history")}
          </PageLink>
        </li>
        <li>
          {/* A plain link: the page's security policy comes with its document. */}
          <a
            href={pagePath(`${ENDPOINTS_PATH}${pageQuery({ region })}`)}
            className={LINK}
            {...current(path === ENDPOINTS_PATH)}
          >
            {t("endpoints")}
          </a>
        </li>
      </ul>
    </nav>
  );
}
