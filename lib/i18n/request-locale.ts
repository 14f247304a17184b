import "server-only";
import { currentExchange } from "@/lib/server/exchange/exchange";
import { CATALOGS, DEFAULT_LOCALE, type Locale } from "./catalogs";

/** Returns the language of the current page: the first component of its address if that is one, else the default. */
export function requestLocale(): Locale {
  const [, first = ""] = (currentExchange()?.address ?? "").split(/[/?]/, 2);
  return isLocale(first) ? first : DEFAULT_LOCALE;
}

function isLocale(text: string): text is Locale {
  return Object.hasOwn(CATALOGS, text);
}
