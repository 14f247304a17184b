import "server-only";
import { belowBase } from "@/lib/contract/base/base-path.mjs";
import { LANG_KEY } from "@/lib/contract/feed-path";
import { DEFAULT_LOCALE, type Locale, pathIn, splitLocale } from "@/lib/contract/locale/locale.mjs";
import { currentExchange } from "@/lib/server/exchange/exchange";
import { CATALOGS } from "./catalogs";

/**
 * Returns the language of the current answer: of a page, the first component of its address; of what programs read, the
 * value of `lang`. The default if it names none.
 */
export function requestLocale(): Locale {
  const [path = "", query] = (currentExchange()?.address ?? "").split("?", 2);
  const isForPrograms = path.startsWith("/feeds/") || path.startsWith("/api/");
  const named = isForPrograms ? new URLSearchParams(query).get(LANG_KEY) : path.split("/", 2)[1];
  return named && isLocale(named) ? named : DEFAULT_LOCALE;
}

/** Returns the address of the current page in the default language, as its visitor asked for it. */
export function requestPage(): string {
  const { path } = splitLocale(currentExchange()?.address ?? "/");
  // The router adds this key to its own requests.
  return path.replace(/([?&])_rsc=[^&]*&?/, "$1").replace(/[?&]$/, "");
}

/** Returns the address at which browsers find a page in the language of the current one. */
export function requestPath(path: string): string {
  return belowBase(pathIn(path, requestLocale()));
}

function isLocale(text: string): text is Locale {
  return Object.hasOwn(CATALOGS, text);
}
