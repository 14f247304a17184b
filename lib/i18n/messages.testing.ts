import { CATALOGS, type Locale } from "./catalogs";

/** A language's catalog as it is written: tests have the parser that the build does without. */
export function messagesOf(locale: Locale) {
  return CATALOGS[locale];
}
