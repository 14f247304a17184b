import { PaletteTrigger } from "@/components/palette/palette-trigger.client";
import { RegionHint } from "@/components/region/region-hint";
import { RegionLink } from "@/components/region/region-link.client";
import { RegionSwitch } from "@/components/region/region-switch.client";
import { ThemeSwitch } from "@/components/theme/theme-switch.client";
import { translator } from "@/lib/i18n/translator";
import { Logo } from "./logo";
import { MainNavigation } from "./main-navigation.client";

/** Renders the head of every page: home, navigation, search, regions and colours. */
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
      <div className="page flex min-h-12 flex-wrap items-center gap-x-2 gap-y-1 py-1.5 md:gap-x-4">
        <RegionLink
          aria-label={t("home")}
          className="mr-auto flex items-center gap-2 font-semibold text-small sm:text-base md:mr-0 md:gap-2.5"
        >
          <Logo className="size-5 text-accent" />
          {/* A phone has no room for it beside the buttons. */}
          <span className="max-[28rem]:sr-only">{t("name")}</span>
        </RegionLink>
        <MainNavigation />
        <div className="order-last min-w-0 md:order-none md:grow md:px-4 noscript:w-full md:noscript:w-auto">
          <PaletteTrigger />
        </div>
        <div className="flex min-h-9 items-center gap-1 md:gap-2">
          <RegionSwitch />
          <ThemeSwitch />
        </div>
      </div>
      <RegionHint />
    </header>
  );
}
