import { LanguageSwitch } from "@/components/language/language-switch";
import { Logo } from "@/components/layout/logo";
import { MainNavigation } from "@/components/layout/main-navigation.client";
import { PaletteTrigger } from "@/components/palette/palette-trigger.client";
import { RegionSwitch } from "@/components/region/region-switch.client";
import { ThemeSwitch } from "@/components/theme/theme-switch.client";
import { keptSentence, offlineWords } from "@/lib/i18n/offline/offline-words";
import { requestPage } from "@/lib/i18n/request-locale";
import { DAY, NOW } from "../samples";
import { Specimen, States } from "../specimen";

/** Renders what every page has around its content, and the note on a page that was kept. */
export function SiteSpecimens() {
  const path = requestPage();
  const { label, again } = offlineWords(path);
  return (
    <>
      <Specimen name="Logo, MainNavigation, PaletteTrigger">
        <States>
          <Logo className="size-6" />
          <RegionSwitch />
          <ThemeSwitch />
          <LanguageSwitch />
        </States>
        <MainNavigation />
        <PaletteTrigger />
      </Specimen>
      <Specimen name="kept-note">
        {/* The service worker writes it, with the same elements. */}
        <aside className="kept-note" aria-label={label}>
          <p>
            {keptSentence(path, NOW - DAY / 8, NOW)} <a href="#content">{again}</a>
          </p>
        </aside>
      </Specimen>
    </>
  );
}
