import type { Locale } from "@/lib/contract/locale/locale.mjs";
import { CATALOGS } from "./catalogs";

/** Returns a language's catalog as written: tests have the parser that the build leaves out. */
export function messagesOf(locale: Locale) {
  return CATALOGS[locale];
}
