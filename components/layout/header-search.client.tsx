"use client";

import Form from "next/form";
import { usePathname } from "next/navigation";
import { useTranslations } from "use-intl";
import { useRegion } from "@/components/region/use-region.client";
import { SearchField } from "@/components/ui/search-field";
import { DEFAULT_REGION } from "@/lib/mar/region";

/** The search on every page but the catalog, which has its own. */
export function HeaderSearch() {
  const t = useTranslations("catalog");
  const pathname = usePathname();
  const [region] = useRegion();
  if (pathname === "/") return null;
  return (
    <search>
      <Form action="/" prefetch={false} className="mx-auto max-w-xl">
        <SearchField key={pathname} name="q" label={t("search")} placeholder={t("placeholder")} />
        {region !== DEFAULT_REGION && <input type="hidden" name="region" value={region} />}
      </Form>
    </search>
  );
}
