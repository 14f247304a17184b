import { LANGUAGE_NAMES, LANGUAGE_TAGS, otherLocales } from "@/lib/contract/locale/locale.mjs";
import { requestLocale } from "@/lib/i18n/request-locale";
import { LanguageLink } from "./language-link.client";

/** Renders links to the same page in the other languages, each in its own words. */
export function LanguageSwitch() {
  return otherLocales(requestLocale()).map((other) => (
    <LanguageLink
      key={other}
      locale={other}
      lang={LANGUAGE_TAGS[other]}
      hrefLang={LANGUAGE_TAGS[other]}
      className="text-accent underline"
    >
      {LANGUAGE_NAMES[other]}
    </LanguageLink>
  ));
}
