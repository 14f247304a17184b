import en from "@/messages/en.json";

/** The visible text of every page, by language. A language is known as soon as it stands here and in `client-catalogs.ts`. */
export const CATALOGS = { en } satisfies Record<string, typeof en>;

/** A language that pages are written in: a BCP 47 tag in small letters, as addresses have it. */
export type Locale = keyof typeof CATALOGS;

/** The language of addresses that name none. */
export const DEFAULT_LOCALE: Locale = "en";
