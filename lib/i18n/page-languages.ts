import "server-only";
import { belowBase } from "@/lib/contract/base/base-path.mjs";
import { DEFAULT_LOCALE, LOCALES, type Locale, otherLocales, pathIn } from "@/lib/contract/locale/locale.mjs";
import type { Region } from "@/lib/mar/region";
import { requestLocale } from "./request-locale";

/** How search engines name the readers of each language: Simplified Chinese is read in more than one country. */
const READERS: Readonly<Record<Locale, string>> = { en: "en", "zh-cn": "zh-Hans" };

/** How unfurls name the languages. */
const UNFURLS: Readonly<Record<Locale, string>> = { en: "en_US", "zh-cn": "zh_CN" };

/** Returns the addresses of a page in all languages, by their readers. */
export function pageLanguages(path: string): Record<string, string> {
  const address = (locale: Locale) => belowBase(pathIn(path, locale));
  return {
    ...Object.fromEntries(LOCALES.map((locale) => [READERS[locale], address(locale)])),
    "x-default": address(DEFAULT_LOCALE),
  };
}

/** Returns the language of the current page and the others, for its unfurl. */
export function unfurlLanguages(): { locale: string; alternateLocale: string[] } {
  const locale = requestLocale();
  return { locale: UNFURLS[locale], alternateLocale: otherLocales(locale).map((other) => UNFURLS[other]) };
}

/** Returns the region that readers of the page's language may be in, other than the default; `undefined` if it has none. */
export function nearRegion(): Region | undefined {
  return requestLocale() === "zh-cn" ? "china" : undefined;
}
