import { RegionLink } from "@/components/region/region-link.client";
import { RegionSwitch } from "@/components/region/region-switch.client";
import { ThemeSwitch } from "@/components/theme/theme-switch.client";
import { translator } from "@/lib/i18n/translator";
import { HeaderSearch } from "./header-search.client";
import { Logo } from "./logo";

/** The head of every page: the way home, the search, both regions, the colours. */
export function Header() {
  const t = translator("site");
  return (
    <header className="border-line border-b">
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:absolute focus:top-2 focus:left-2 focus:z-50 focus:bg-raised focus:p-2"
      >
        {t("skip")}
      </a>
      <div className="page flex min-h-12 flex-wrap items-center gap-x-4 gap-y-2 py-1.5">
        <RegionLink aria-label={t("home")} className="flex items-center gap-2.5 font-semibold">
          <Logo className="size-5 text-accent" />
          {t("name")}
        </RegionLink>
        <div className="order-last w-full min-w-0 grow md:order-none md:w-auto md:px-4">
          <HeaderSearch />
        </div>
        <div className="ml-auto flex items-center gap-2">
          <RegionSwitch />
          <ThemeSwitch />
        </div>
      </div>
    </header>
  );
}
