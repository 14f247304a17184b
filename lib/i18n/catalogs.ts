import "server-only";
import en from "@/messages/en.json";

/** The visible text of every page, by language. To add a language, add it here and in `client-catalogs.ts`. */
export const CATALOGS = { en } satisfies Record<string, typeof en>;

/** A language of pages: a BCP 47 tag in lower case, as in addresses. */
export type Locale = keyof typeof CATALOGS;

/** The language of addresses without one. */
export const DEFAULT_LOCALE: Locale = "en";
